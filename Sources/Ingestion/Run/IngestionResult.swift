import Lineage
import Registry

/// What came of one item.
struct IngestionResult: Sendable {
    /// What came of it.
    enum Outcome: Sendable {
        case taken(SubmissionOutcome.Effect, findings: [Diagnostic])
        case refused(reason: String)
        /// There is no further item, though there may be more models.
        case brokenOff(reason: String)
        /// The database failed; nothing more should be taken.
        case failed(any Error)
    }

    let label: String
    let position: Int64
    let cursor: String?
    let outcome: Outcome
}
