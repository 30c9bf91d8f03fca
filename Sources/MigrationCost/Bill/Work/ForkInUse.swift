public import Lineage

/// A fork that is in use and must have a counterpart after the move.
public struct ForkInUse: Sendable {
    /// What becomes of it.
    public enum Outcome: Sendable {
        /// It stays as it is: it belongs to the model that is moved to, or to one with identical weights.
        case carriesOver
        /// The registry has a model of the same kind below the one that is moved to.
        case counterpart(CostedModel, others: Int)
        /// It has to be made.
        case missing
    }

    /// The fork; of an adapter that is only described, its name.
    public var model: CostedModel
    /// How it was made of its base.
    public var relation: Relation
    /// The path from the fork up to the model that is left, nearest first.
    public var path: [LineageStep]
    /// What becomes of it.
    public var outcome: Outcome
    /// Tokens that it was trained on, repetitions counted; nil where nobody said.
    public var trainingTokens: Double?
    /// The rank of an adapter.
    public var rank: Int?

    /// Keeps a fork.
    public init(
        model: CostedModel, relation: Relation, path: [LineageStep] = [], outcome: Outcome = .missing, trainingTokens: Double? = nil, rank: Int? = nil
    ) {
        self.model = model
        self.relation = relation
        self.path = path
        self.outcome = outcome
        self.trainingTokens = trainingTokens
        self.rank = rank
    }
}
