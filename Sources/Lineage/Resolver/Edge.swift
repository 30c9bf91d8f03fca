/// What the resolver decided about a candidate.
public struct Edge: Hashable, Sendable {
    /// The candidate.
    public let candidate: Candidate
    /// True when the edge is believed; false when it would close a cycle or stronger evidence contradicts it.
    public let isAdmitted: Bool

    /// Whether it is not believed because it would close a cycle.
    public var closesCycle: Bool { !isAdmitted && !candidate.isContradicted }

    /// Keeps a decision.
    public init(_ candidate: Candidate, isAdmitted: Bool) {
        precondition(!(isAdmitted && candidate.isContradicted), "what is contradicted is not believed")
        self.candidate = candidate
        self.isAdmitted = isAdmitted
    }
}
