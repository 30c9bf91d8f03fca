public import Lineage

/// A model of the registry that may be the parent, as inference sees it.
public struct ParentCandidate: Sendable {
    /// Its number in the store.
    public let node: NodeID
    /// Its current id.
    public let id: ModelID
    /// The one of its names that is compared.
    public let spelling: ModelID
    /// Whether the registry knows it by more than its mention in others.
    public let isKnown: Bool
    /// How many other models are believed to be made from it, the child left out; counted up to a bound.
    public let childCount: Int
    /// Whether it is a member of a family: an original model of its publisher.
    public let isOriginal: Bool
    /// How it was made from its own believed parents, where it has some.
    public let relations: Set<Relation>
    /// The number of the model of which it is a re-upload, followed to the end; itself where it is none.
    public let original: NodeID
    /// What its documents state, where that was looked up.
    public var facts: ModelFacts
    /// The words of its name.
    let tokens: NameTokens

    /// Looks at a model.
    public init(
        node: NodeID, id: ModelID, spelling: ModelID? = nil, isKnown: Bool = true, childCount: Int = 0, isOriginal: Bool = false,
        relations: Set<Relation> = [], original: NodeID? = nil, facts: ModelFacts = ModelFacts()
    ) {
        self.node = node
        self.id = id
        self.spelling = spelling ?? id
        self.isKnown = isKnown
        self.childCount = childCount
        self.isOriginal = isOriginal
        self.relations = relations
        self.original = original ?? node
        self.facts = facts
        tokens = NameTokens((spelling ?? id).name)
    }
}
