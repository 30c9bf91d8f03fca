import Lineage

/// A live row of the table `edge`.
struct EdgeRow: Sendable {
    /// The row's number.
    let id: Int64
    /// What the resolver decided when it was written.
    let edge: Edge

    /// The candidate.
    var candidate: Candidate { edge.candidate }
}
