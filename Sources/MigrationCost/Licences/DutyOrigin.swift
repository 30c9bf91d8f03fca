public import Lineage

/// Where a duty comes from: a model whose licence asks for it, and how it gets to the model that was asked about.
public struct DutyOrigin: Hashable, Sendable {
    /// The model whose licence asks for it: an ancestor, or the model itself.
    public let model: LicensedModel
    /// The nearest line along which it is passed on, from the model that was asked about upwards; empty for that model itself.
    public let path: [LineageStep]
    /// How certain that line is: the product of the confidences of its edges, 0–1.
    public let confidence: Double

    /// Whether the line goes through an adapter, which is bound because it does nothing without its base.
    public var isThroughAdapter: Bool { path.contains { $0.relation == .adapter } }

    /// Keeps an origin.
    init(model: LicensedModel, path: [LineageStep]) {
        self.model = model
        self.path = path
        confidence = path.reduce(1) { $0 * $1.confidence }
    }
}
