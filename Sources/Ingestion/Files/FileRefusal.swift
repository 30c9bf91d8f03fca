import SystemPackage

/// Why a file or folder is not read.
enum FileRefusal: Error, Equatable, CustomStringConvertible {
    /// It is a folder, pipe, device or socket.
    case notRegular
    /// It has more bytes than are read; the count is nil where it was not seen to its end.
    case tooLarge(byteCount: Int64?, limit: Int)
    /// The system refuses it.
    case unreadable(reason: String)
    /// Its name cannot be written down.
    case nameNotUTF8

    /// The system's reason.
    init(_ errno: Errno) {
        self = .unreadable(reason: errno.description)
    }

    /// The rest of a sentence that begins with what is refused.
    var description: String {
        switch self {
        case .notRegular: "is not a regular file"
        case .tooLarge(let byteCount?, let limit): "has \(byteCount) bytes; \(limit) are the most"
        case .tooLarge(nil, let limit): "has more than \(limit) bytes"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .nameNotUTF8: "has a name that is not UTF-8"
        }
    }
}
