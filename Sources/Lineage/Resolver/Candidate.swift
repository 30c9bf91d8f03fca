/// A possible edge: everything that a child's live claims say about one parent, combined.
public struct Candidate: Hashable, Sendable {
    /// The model that was made.
    public let child: NodeID
    /// What it was made from.
    public let parent: NodeID
    /// The relation of the claim with the best reason.
    public let relation: Relation
    /// The strongest kind of evidence among the claims.
    public let kind: EvidenceKind
    /// The combined probability that the claims are true, 0–``Confidence/cap``.
    public let confidence: Double
    /// Whether stronger evidence names other parents, so that this one is not believed; see ``Resolver/contradictions(among:)``.
    public let isContradicted: Bool

    /// Keeps a possible edge.
    public init(child: NodeID, parent: NodeID, relation: Relation, kind: EvidenceKind, confidence: Double, isContradicted: Bool = false) {
        self.child = child
        self.parent = parent
        self.relation = relation
        self.kind = kind
        self.confidence = confidence
        self.isContradicted = isContradicted
    }
}
