/// Why bytes cannot be packed or unpacked.
public enum GzipError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The bytes are not gzip (RFC 1952), or are damaged.
    case notGzip
    /// The bytes end in the middle of a member.
    case truncated
    /// Unpacked they would have more bytes than allowed.
    case tooLarge(limit: Int)
    /// There is no memory to work with.
    case outOfMemory

    /// One sentence for a user.
    public var description: String {
        switch self {
        case .notGzip: "the data are not gzip or are damaged"
        case .truncated: "the gzip data end too early"
        case .tooLarge(let limit): "unpacked, the data have more than \(limit) bytes"
        case .outOfMemory: "there is not enough memory to pack or unpack gzip"
        }
    }
}
