import Crypto
import Foundation
import SystemPackage

/// The end of a backup: a manifest, and a line with the SHA-256 of everything before it.
///
/// A backup is an archive of `pg_dump` followed by these two lines. `pg_restore` does not read past the archive, so it can read a backup
/// without this program too.
///
/// ```
/// PGDMP …archive… ⏎
/// {"claims":1800,…} ⏎
/// PEDIGREE BACKUP 1 00000436 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae ⏎
/// ```
enum BackupSeal {
    private static let mark = "PEDIGREE BACKUP "
    private static let form = 1
    /// The last line: mark, form, length of the manifest with its line end, hash.
    private static let lineByteCount = mark.utf8.count + 1 + 1 + 8 + 1 + 64 + 1
    private static let greatestManifestByteCount = 1 << 20
    private static let chunkByteCount = 1 << 20

    /// Writes the two lines behind an archive.
    static func close(_ file: FileDescriptor, manifest: BackupManifest) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = Array(try encoder.encode(manifest)) + [0x0A]
        try file.seek(offset: 0, from: .end)
        try file.writeAll([0x0A] + text)
        let size = try file.seek(offset: 0, from: .end)
        let hash = try hash(of: file, byteCount: size)
        let length = String(text.count)
        let line = "\(mark)\(form) \(String(repeating: "0", count: 8 - length.count))\(length) \(hash)\n"
        try file.writeAll(line.utf8)
    }

    /// Checks that an open file is a whole backup, and reads what it says about itself.
    ///
    /// - Parameter path: What it is called in errors.
    /// - Throws: ``CommandFailure`` with what is wrong.
    static func open(_ file: FileDescriptor, path: String) throws -> BackupManifest {
        let size = try file.seek(offset: 0, from: .end)
        guard try bytes(of: file, from: 0, count: 5) == Array("PGDMP".utf8) else {
            throw CommandFailure("\(path) is no backup: it does not begin as an archive of pg_dump does.")
        }
        let line = String(decoding: try bytes(of: file, from: max(0, size - Int64(lineByteCount)), count: lineByteCount), as: UTF8.self)
        guard line.hasPrefix(mark), line.hasSuffix("\n") else {
            throw CommandFailure("\(path) is cut short, or pedigree backup did not write it: its last line is missing.")
        }
        let words = line.dropFirst(mark.count).dropLast().split(separator: " ")
        guard words.count == 3, words[0] == String(form) else {
            throw CommandFailure("\(path) has a form that this program does not know. Use a pedigree at least as new as the one that wrote it.")
        }
        let end = size - Int64(lineByteCount)
        guard let length = Int(words[1]), length <= greatestManifestByteCount, try hash(of: file, byteCount: end) == words[2] else {
            throw CommandFailure("\(path) is damaged: its bytes are not those that were written (SHA-256).")
        }
        let manifest = Data(try bytes(of: file, from: end - Int64(length), count: length))
        try file.seek(offset: 0, from: .start)
        do {
            return try JSONDecoder().decode(BackupManifest.self, from: manifest)
        } catch {
            throw CommandFailure("\(path) does not say what it holds: \(error)")
        }
    }

    private static func bytes(of file: FileDescriptor, from offset: Int64, count: Int) throws -> [UInt8] {
        try file.seek(offset: offset, from: .start)
        return try chunk(of: file, count: count)
    }

    private static func hash(of file: FileDescriptor, byteCount: Int64) throws -> String {
        try file.seek(offset: 0, from: .start)
        var hash = SHA256()
        var remaining = byteCount
        while remaining > 0 {
            let chunk = try chunk(of: file, count: Int(min(remaining, Int64(chunkByteCount))))
            guard !chunk.isEmpty else { break }
            hash.update(data: chunk)
            remaining -= Int64(chunk.count)
        }
        return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// The next bytes of a file, fewer only at its end.
    private static func chunk(of file: FileDescriptor, count: Int) throws -> [UInt8] {
        var chunk = Data()
        let handle = FileHandle(fileDescriptor: file.rawValue, closeOnDealloc: false)
        while chunk.count < count, let more = try handle.read(upToCount: count - chunk.count), !more.isEmpty { chunk += more }
        return Array(chunk)
    }
}
