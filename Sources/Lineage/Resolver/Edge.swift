/// What the resolver decided about a candidate.
public struct Edge: Hashable, Sendable {
    /// The candidate.
    public let candidate: Candidate
    /// True when the edge is believed; false when it was skipped because it would close a cycle.
    public let isAdmitted: Bool

    /// Keeps a decision.
    public init(_ candidate: Candidate, isAdmitted: Bool) {
        self.candidate = candidate
        self.isAdmitted = isAdmitted
    }
}
