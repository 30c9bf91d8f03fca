import Foundation
import Glibc
import SystemPackage

/// A file that gets its name when it is whole: until then it stands beside that with `.unfinished` behind it.
struct UnfinishedFile {
    private static let rights: FilePermissions = [.ownerReadWrite]

    /// The open file, for reading and writing.
    let descriptor: FileDescriptor
    private let path: String
    private var unfinished: String { path + ".unfinished" }

    /// Begins a file that only its owner may read.
    ///
    /// What a killed process left unfinished is overwritten; one that is being written is not.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be written, or when the name is taken and `isForced` is false.
    init(path: String, isForced: Bool) throws {
        self.path = path
        if !isForced, FileManager.default.fileExists(atPath: path) { throw Self.taken(path) }
        do {
            descriptor = try FileDescriptor.open(
                FilePath(path + ".unfinished"), .readWrite, options: [.create, .closeOnExec, .noFollow], permissions: Self.rights)
        } catch {
            throw CommandFailure("\(path) cannot be written: \(error).")
        }
        guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            try? descriptor.close()
            throw CommandFailure("Another pedigree is writing \(path).")
        }
        guard fchmod(descriptor.rawValue, Self.rights.rawValue) == 0, ftruncate(descriptor.rawValue, 0) == 0 else {
            try? descriptor.close()
            throw CommandFailure("\(path).unfinished belongs to somebody else; remove it.")
        }
    }

    /// Gives the file its name, when everything in it is on the disk.
    ///
    /// - Parameter isForced: Whether a file of that name is replaced. It is put aside (`.replaced`) first and removed last, so that a kill leaves
    ///   one of the two whole; Foundation has no rename that replaces.
    func finish(isForced: Bool) throws {
        guard fsync(descriptor.rawValue) == 0 else { throw CommandFailure("\(path) cannot be written: \(Errno(rawValue: errno)).") }
        let files = FileManager.default
        let aside = isForced && files.fileExists(atPath: path) ? path + ".replaced" : nil
        do {
            if let aside {
                if files.fileExists(atPath: aside) { try files.removeItem(atPath: aside) }
                try files.moveItem(atPath: path, toPath: aside)
            }
            // A link fails where the name was taken meanwhile.
            try files.linkItem(atPath: unfinished, toPath: path)
            try files.removeItem(atPath: unfinished)
            if let aside { try files.removeItem(atPath: aside) }
        } catch {
            if !isForced, files.fileExists(atPath: path) { throw Self.taken(path) }
            throw CommandFailure("\(path) cannot be written: \(error.localizedDescription)")
        }
        let folder = try FileDescriptor.open(FilePath(path).removingLastComponent().orHere, .readOnly, options: .closeOnExec)
        fsync(folder.rawValue)
        try folder.close()
        try descriptor.close()
    }

    /// Removes what was written.
    func discard() {
        try? FileManager.default.removeItem(atPath: unfinished)
        try? descriptor.close()
    }

    private static func taken(_ path: String) -> CommandFailure {
        CommandFailure("\(path) is there already. Choose another name, or give --force to replace it.")
    }
}

extension FilePath {
    /// The folder, or the working directory where the path names none.
    fileprivate var orHere: FilePath { isEmpty ? "." : self }
}
