public import Lineage

/// A live document of a model.
public struct StoredDocument: Sendable {
    /// Its path.
    public let path: String
    /// Where it was fetched.
    public let origin: String
    /// Who submitted it.
    public let submitter: String
    /// The revision of its repository.
    public let revision: String?
    /// How many bytes it has.
    public let byteCount: Int64
    /// SHA-256 of its bytes.
    public let sha256: [UInt8]
    /// The version of the reader that read it.
    public let readerVersion: Int
    /// What is odd about it.
    public let diagnostics: [Diagnostic]
    /// When it was stored.
    public let recordedAt: Moment
    /// When its revision was made at its place, where known and asked for.
    public var revisedAt: Moment?
}
