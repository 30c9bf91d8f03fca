/// A model below another in a tree that is being grown.
public struct TreeChild: Sendable {
    /// The model above it.
    public let parent: NodeID
    /// How many children that one has in all.
    public let siblings: Int
    /// How the model was made from it.
    public let relation: Relation
    /// How certain that is, 0–1.
    public let confidence: Double
    /// Whether no document names the model above it.
    public let isInferred: Bool
    /// The model.
    public let model: ModelSummary

    /// Keeps a child.
    public init(parent: NodeID, siblings: Int, relation: Relation, confidence: Double, isInferred: Bool, model: ModelSummary) {
        self.parent = parent
        self.siblings = siblings
        self.relation = relation
        self.confidence = confidence
        self.isInferred = isInferred
        self.model = model
    }
}
