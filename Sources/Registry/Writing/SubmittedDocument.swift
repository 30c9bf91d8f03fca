public import Lineage

/// One document on its way into the store.
public struct SubmittedDocument: Sendable {
    /// The path inside the repository, ``DocumentPath/registration(of:)`` or ``DocumentPath/catalogue(_:)``.
    public var path: String { reading.path }
    /// What was read from it.
    public let reading: DocumentReading
    /// SHA-256 of the bytes, 32 bytes.
    public let sha256: [UInt8]
    /// How many bytes the document has.
    public let byteCount: Int
    /// The bytes, gzip-compressed.
    public let compressedBytes: [UInt8]
    /// Where it was fetched: `api`, `folder`, `catalogue`, …
    public let origin: String
    /// The revision of the repository, where known.
    public let revision: String?
    /// When that revision was made at its place, where known.
    public let revisedAt: Moment?
    /// The version of the reader.
    public let readerVersion: Int
    /// The facts and the diagnostics as they are stored. They are written here, since in a transaction others would wait for it.
    let factsJSON: String
    let diagnosticsJSON: String

    /// Keeps one document; of its facts those that columns hold.
    public init(
        reading: DocumentReading, sha256: [UInt8], byteCount: Int, compressedBytes: [UInt8], origin: String, revision: String?,
        revisedAt: Moment? = nil, readerVersion: Int
    ) {
        var storable = reading
        storable.facts = reading.facts.storable
        self.reading = storable
        self.sha256 = sha256
        self.byteCount = byteCount
        self.compressedBytes = compressedBytes
        self.origin = origin
        self.revision = revision
        self.revisedAt = revisedAt
        self.readerVersion = readerVersion
        factsJSON = StoredJSON.text(of: storable.facts)
        diagnosticsJSON = StoredJSON.text(ofList: reading.diagnostics)
    }
}
