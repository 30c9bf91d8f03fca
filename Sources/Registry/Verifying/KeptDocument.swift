import Lineage

/// A row of the table `document` as a verification reads it, without its bytes.
struct KeptDocument: Sendable {
    /// Its number.
    let id: Int64
    /// The model that it is about.
    let model: NodeID
    /// Its path.
    let path: String
    /// SHA-256 of its bytes as stored.
    let sha256: [UInt8]
    /// How many bytes it has, as stored.
    let byteCount: Int
    /// How many bytes it takes, gzip-compressed.
    let packedByteCount: Int
    /// The version of the reader that read it.
    let readerVersion: Int
    /// Whether it is the version of its path that counts.
    let isLive: Bool
    /// What was read of it.
    let factsJSON: String
    /// What is odd about it.
    let diagnosticsJSON: String
}
