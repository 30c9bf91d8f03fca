import Crypto
import Foundation
import Synchronization

/// A file on disk that a repository serves. A class because its hash, which takes the whole file, is kept once it was asked for.
public final class StoredFile: Sendable {
    /// Why a file cannot be served.
    struct ReadingFailed: Error {
        let path: String
    }

    /// Where it is.
    public let path: String
    /// Its size when it was found.
    public let byteCount: Int
    private let hash = Mutex<String?>(nil)

    /// Names a file and its size.
    public init(path: String, byteCount: Int) {
        self.path = path
        self.byteCount = byteCount
    }

    /// A part of it.
    func bytes(in range: Range<Int>) throws -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ReadingFailed(path: path) }
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(range.lowerBound))
        let bytes = [UInt8](try file.read(upToCount: range.count) ?? Data())
        guard bytes.count == range.count else { throw ReadingFailed(path: path) }
        return bytes
    }

    /// The SHA-256 of it all, in hexadecimal.
    func sha256() throws -> String {
        if let known = hash.withLock({ $0 }) { return known }
        var hasher = SHA256()
        for start in stride(from: 0, to: byteCount, by: 1 << 20) {
            hasher.update(data: try bytes(in: start..<min(byteCount, start + 1 << 20)))
        }
        let text = Hexadecimal.text(hasher.finalize())
        hash.withLock { $0 = text }
        return text
    }
}
