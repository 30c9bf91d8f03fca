/// A model in a tree, with what is shown below it.
public struct TreeNode: Sendable, Equatable {
    /// The model.
    public let model: ModelSummary
    /// How it was made from the model above it; nil for a root.
    public let relation: Relation?
    /// How certain that is, 0–1; nil for a root.
    public let confidence: Double?
    /// Whether no document names the model above it.
    public let isInferred: Bool
    /// Whether it stands elsewhere in this tree already, with its children there.
    public let isRepeated: Bool
    /// The children that are shown, most downloaded first.
    public let children: [TreeNode]
    /// How many children it has; nil where that was not asked, because it is repeated.
    public let childCount: Int?
    /// How many descendants it has, where the tree is cut below it: at the last level, or where not all children are shown.
    public let descendants: RelationCounts?

    /// Keeps a node and what is shown below it.
    public init(
        model: ModelSummary, relation: Relation?, confidence: Double?, isInferred: Bool = false, isRepeated: Bool, children: [TreeNode],
        childCount: Int?,
        descendants: RelationCounts?
    ) {
        self.model = model
        self.relation = relation
        self.confidence = confidence
        self.isInferred = isInferred
        self.isRepeated = isRepeated
        self.children = children
        self.childCount = childCount
        self.descendants = descendants
    }
}
