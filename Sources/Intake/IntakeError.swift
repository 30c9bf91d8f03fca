import Lineage

/// Why a document was not taken in.
public enum IntakeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A document has more bytes than are kept.
    case documentTooLarge(path: String, byteCount: Int, limit: Int)
    /// More documents were given for one model than are kept.
    case tooManyDocuments(count: Int, limit: Int)
    /// A document has a path that no file of a repository has.
    case badPath(String)
    /// A row of a catalogue cannot be read.
    case badRow(reason: String)

    /// What is wrong and what the bound is.
    public var description: String {
        switch self {
        case .documentTooLarge(let path, let byteCount, let limit): "'\(path)' has \(byteCount) bytes; \(limit) are the most"
        case .tooManyDocuments(let count, let limit): "\(count) documents were given for one model; \(limit) are the most"
        case .badPath(let path):
            "'\(boundedText(path, maximumByteCount: 100))' is no path of a repository's file: at most \(IncomingDocument.maximumPathByteCount) bytes, "
                + "relative, without '..', ':' or control characters"
        case .badRow(let reason): "the row cannot be read: \(reason)"
        }
    }
}
