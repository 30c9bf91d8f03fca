/// A model of a list of descendants or ancestors.
public struct LineageMatch: Sendable, Equatable {
    /// The model.
    public let model: ModelSummary
    /// Its least distance from what was asked about, from 1.
    public let depth: Int
    /// The relations of its edges inside the traversed graph, ordered by number.
    public let relations: [Relation]

    /// Keeps one model of a list.
    public init(model: ModelSummary, depth: Int, relations: [Relation]) {
        self.model = model
        self.depth = depth
        self.relations = relations
    }
}
