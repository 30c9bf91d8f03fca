public import Lineage

/// A model that search found.
public struct SearchMatch: Sendable {
    /// The model.
    public let model: ModelSummary
    /// How well it matches: larger is better, no unit.
    public let score: Float
    /// The other name by which it was found, if it was not its own.
    public let alias: String?
}
