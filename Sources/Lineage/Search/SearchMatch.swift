/// A model that search found.
public struct SearchMatch: Sendable, Equatable {
    /// The model.
    public let model: ModelSummary
    /// How well it matches, from 0 to 3: the share of the question's words that it holds, each weighted by how (1 equal, 0.75 as a beginning,
    /// 0.5 as a part, 0.25 but for slips); 1 more where its name without the organisation is the question, 2 more where its id is.
    public let score: Double
    /// The other name by which it was found, if it was not its own.
    public let alias: String?
}

/// What search found: the best of all that match.
public struct SearchPage: Sendable, Equatable {
    /// The models asked for, best first.
    public let matches: [SearchMatch]
    /// How many match in all.
    public let total: Int
}
