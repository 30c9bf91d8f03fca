/// One believed edge as questions see it.
public struct LineageStep: Hashable, Sendable {
    /// The model that was made.
    public let child: NodeID
    /// What it was made from.
    public let parent: NodeID
    /// How.
    public let relation: Relation
    /// How certain, 0–1.
    public let confidence: Double
    /// Whether no document names the parent.
    public let isInferred: Bool

    /// Keeps one edge.
    public init(child: NodeID, parent: NodeID, relation: Relation, confidence: Double, isInferred: Bool = false) {
        self.child = child
        self.parent = parent
        self.relation = relation
        self.confidence = confidence
        self.isInferred = isInferred
    }
}
