public import Lineage

/// What a submission did.
public struct SubmissionOutcome: Sendable, Equatable {
    /// The difference it made to its model.
    public enum Effect: String, Sendable {
        /// The model was unknown or only mentioned before.
        case new
        /// Documents, claims, facts or edges of it are different now.
        case changed
        /// Nothing is different.
        case same
    }

    /// The difference it made.
    public let effect: Effect
    /// The model that it was filed under, as the store writes it: another id than was asked for when that is an alias.
    public let model: ModelID
    /// The model's number.
    public let node: NodeID

    /// What is odd about the documents that came, as it is stored with them.
    public var diagnostics: [Diagnostic]

    /// Keeps what a submission did.
    public init(effect: Effect, model: ModelID, node: NodeID, diagnostics: [Diagnostic] = []) {
        self.effect = effect
        self.model = model
        self.node = node
        self.diagnostics = diagnostics
    }
}
