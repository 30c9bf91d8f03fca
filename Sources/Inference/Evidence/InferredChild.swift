public import Lineage

/// A model whose parent nobody declared, as inference sees it.
public struct InferredChild: Sendable {
    /// Its current id.
    public let id: ModelID
    /// What its documents state; empty where only the name is known.
    public let facts: ModelFacts
    /// How its organisation's other models are named after their parents.
    public let habit: NamingHabit
    /// The words of its name.
    let tokens: NameTokens
    /// Whether its name is that of an original model of its own organisation.
    let isOwnLine: Bool

    /// Looks at a model.
    public init(id: ModelID, facts: ModelFacts, habit: NamingHabit) {
        self.id = id
        self.facts = facts
        self.habit = habit
        tokens = NameTokens(id.name)
        isOwnLine = Families.membership(of: id, parameters: nil, standing: .root) != nil
    }
}
