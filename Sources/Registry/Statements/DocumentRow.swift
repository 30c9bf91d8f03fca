import Lineage
import Postgres

/// A live row of the table `document`, without its bytes.
struct DocumentRow: Sendable {
    let id: Int64
    let path: String
    let sha256: [UInt8]
    let readerVersion: Int
    let submitter: String
    let recordedAt: PostgresTimestamp
    let factsJSON: String
    let diagnosticsJSON: String
    let origin: String
    let revision: String?
    let byteCount: Int64
    let revisedAt: PostgresTimestamp?
    let model: NodeID

    /// What was read from it.
    var facts: ModelFacts { StoredJSON.value(of: factsJSON, as: ModelFacts.self) ?? ModelFacts() }
}
