import Glibc
import SystemPackage

/// A lock file of a data folder, held until it is released or nobody refers to it: a `flock(2)`, which the kernel drops when the process dies.
///
/// A class with a `deinit`, since it owns an open file.
public final class FolderLock: Sendable {
    /// With whom a lock is shared.
    public enum Kind: Sendable {
        /// Nobody else holds it.
        case exclusive
        /// Others may hold it in the same way.
        case shared
    }

    private static let pause: Duration = .milliseconds(20)

    private let file: FileDescriptor

    private init(file: FileDescriptor) {
        self.file = file
    }

    /// Takes the lock, or returns nil when another process has it.
    ///
    /// - Parameter path: The lock file; made when absent.
    /// - Throws: ``PrivatePostgresError/folderNotUsable(path:reason:)``.
    public static func take(_ path: String, _ kind: Kind = .exclusive) throws(PrivatePostgresError) -> FolderLock? {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .closeOnExec, .noFollow], permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw .folderNotUsable(path: path, reason: String(describing: error))
        }
        guard flock(file.rawValue, (kind == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
            try? file.close()
            return nil
        }
        return FolderLock(file: file)
    }

    /// Takes the lock when the process that has it is done with it.
    ///
    /// - Parameter deadline: The longest wait; afterwards the answer is nil.
    static func wait(for path: String, _ kind: Kind = .exclusive, deadline: Duration) async throws -> FolderLock? {
        let end = ContinuousClock.now.advanced(by: deadline)
        while true {
            if let lock = try take(path, kind) { return lock }
            guard ContinuousClock.now < end else { return nil }
            try await Task.sleep(for: pause)
        }
    }

    /// Gives the lock up, whoever still refers to it.
    func release() {
        flock(file.rawValue, LOCK_UN)
    }

    deinit {
        try? file.close()
    }
}
