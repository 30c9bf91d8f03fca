public import Lineage

/// A document on its way in: bytes with where they came from.
public struct IncomingDocument: Sendable {
    /// The most bytes of a path.
    public static let maximumPathByteCount = 500

    /// The path inside the repository, or one of ``DocumentPath``.
    public let path: String
    /// The bytes.
    public let bytes: [UInt8]
    /// Where it was fetched: `api`, `folder`, `catalogue`.
    public let origin: String
    /// The revision of the repository, where known.
    public let revision: String?
    /// When that revision was made at its place, where known: what a name in it means is decided by that day.
    public let revisedAt: Moment?

    /// Keeps a document.
    public init(path: String, bytes: [UInt8], origin: String, revision: String? = nil, revisedAt: Moment? = nil) {
        self.path = path
        self.bytes = bytes
        self.origin = origin
        self.revision = revision
        self.revisedAt = revisedAt
    }

    /// Whether the path is one that a file of a repository can have, and so none of ``DocumentPath``'s own.
    var isRepositoryFile: Bool { Self.isRepositoryPath(path) }

    /// Whether a path is one that a file of a repository can have: 1–500 bytes, relative, without `..`, `:`, backslash or control characters.
    public static func isRepositoryPath(_ path: String) -> Bool {
        (1...maximumPathByteCount).contains(path.utf8.count)
            && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != ":" && $0 != "\\" }
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
