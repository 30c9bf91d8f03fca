import Foundation
import SystemPackage

/// Makes folders and files for the user that runs PostgreSQL.
enum FolderFiles {
    /// Makes a folder inside the data folder, or keeps the one that is there.
    static func makeFolder(_ path: String, owner: ProgramRunner.User?) throws(PrivatePostgresError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
            try give(path, to: owner)
        } catch {
            throw .folderNotUsable(path: path, reason: words(for: error))
        }
    }

    /// Makes a folder where everybody may make some, such as below `/tmp`; one that is there must be ours, since somebody else could have
    /// put it there to listen in our place.
    static func makeOwnFolder(_ path: String, owner: ProgramRunner.User?) throws(PrivatePostgresError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
            try give(path, to: owner)
        } catch {
            guard let found = try? FileManager.default.attributesOfItem(atPath: path) else {
                throw .folderNotUsable(path: path, reason: words(for: error))
            }
            let ours = Set([geteuid()] + (owner.map { [$0.userID] } ?? []))
            let owned = (found[.ownerAccountID] as? NSNumber).map { ours.contains($0.uint32Value) } ?? false
            let isClosed = (found[.posixPermissions] as? NSNumber).map { $0.intValue & 0o022 == 0 } ?? false
            guard found[.type] as? FileAttributeType == .typeDirectory, owned, isClosed else {
                throw .folderNotUsable(path: path, reason: "it belongs to somebody else, or others may write into it; remove it")
            }
        }
    }

    /// Makes an empty file, or keeps the one that is there.
    static func makeFile(_ path: String, owner: ProgramRunner.User?) throws(PrivatePostgresError) {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o644]) else {
            throw .folderNotUsable(path: path, reason: "it cannot be written")
        }
        do {
            try give(path, to: owner)
        } catch {
            throw .folderNotUsable(path: path, reason: words(for: error))
        }
    }

    /// Gives a file or folder another name in the same folder, where nothing has that name, and sees to it that it is on the disk.
    static func rename(_ path: String, to other: String) throws(PrivatePostgresError) {
        do {
            try FileManager.default.moveItem(atPath: path, toPath: other)
            let folder = try FileDescriptor.open(FilePath(other).removingLastComponent(), .readOnly, options: .closeOnExec)
            defer { try? folder.close() }
            fsync(folder.rawValue)
        } catch {
            throw .folderNotUsable(path: path, reason: words(for: error))
        }
    }

    /// Removes a file or folder with everything inside, if it is there.
    static func remove(_ path: String) throws(PrivatePostgresError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .folderNotUsable(path: path, reason: words(for: error))
        }
    }

    /// Removes a folder that has nothing inside.
    static func removeEmpty(_ path: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path), names.isEmpty else { return }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// How many bytes a file has.
    static func size(of path: String) -> UInt64 {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.uint64Value ?? 0
    }

    /// What was added to a file: at most its first 4,000 bytes.
    static func text(of path: String, from offset: UInt64) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? file.close() }
        guard (try? file.seek(toOffset: offset)) != nil, let data = try? file.read(upToCount: 4_000) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    /// The reason of an error of the file system, without the words around it.
    static func words(for error: any Error) -> String {
        let error = error as NSError
        let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
        return (inner ?? error).localizedDescription
    }

    private static func give(_ path: String, to owner: ProgramRunner.User?) throws {
        guard let owner else { return }
        try FileManager.default.setAttributes([.ownerAccountID: owner.userID, .groupOwnerAccountID: owner.groupID], ofItemAtPath: path)
    }
}
