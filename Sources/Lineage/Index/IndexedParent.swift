/// A believed parent of an indexed model.
public struct IndexedParent: Sendable, Hashable {
    /// The parent's number in the store.
    public let node: NodeID
    /// How the child was made from it.
    public let relation: Relation
    /// How certain that is, 0–1.
    public let confidence: Double
    /// Whether no document names it.
    public let isInferred: Bool

    /// Keeps a parent.
    public init(node: NodeID, relation: Relation, confidence: Double, isInferred: Bool = false) {
        self.node = node
        self.relation = relation
        self.confidence = confidence
        self.isInferred = isInferred
    }
}
