import Glibc

/// Why a folder is not watched.
public enum WatchError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system keeps no more watches for this user.
    case tooMany
    /// It is not there, or is no folder.
    case gone
    /// The system refuses it.
    case refused(reason: String)

    /// The reason in `errno`.
    init(errno: Int32) {
        switch errno {
        case ENOSPC, EMFILE, ENFILE, ENOMEM: self = .tooMany
        case ENOENT, ENOTDIR, ELOOP: self = .gone
        default: self = .refused(reason: unsafe String(cString: strerror(errno)))
        }
    }

    /// The rest of a sentence that begins with what is not watched.
    public var description: String {
        switch self {
        case .tooMany: "cannot be watched: the system keeps no more watches (see fs.inotify.max_user_watches and max_user_instances)"
        case .gone: "is not there, or is no folder"
        case .refused(let reason): "cannot be watched: \(reason)"
        }
    }
}
