/// A model as the index keeps it: what questions filter and sort by, and its believed parents.
public struct IndexedModel: Sendable, Equatable {
    /// The model's number in the store.
    public let node: NodeID
    /// Counts its changes, from 1; an older version never replaces a newer one.
    public var version: Int64
    /// Its id as written, at most 200 bytes.
    public var name: String
    /// How it is known.
    public var status: ModelStatus
    /// What is known of it.
    public var facts: IndexedFacts
    /// Its believed parents, each once.
    public var parents: [IndexedParent]
    /// Its other names as written, in one order.
    public var aliases: [String]

    /// Keeps a model.
    public init(
        node: NodeID, version: Int64, name: String, status: ModelStatus, facts: IndexedFacts = IndexedFacts(), parents: [IndexedParent] = [],
        aliases: [String] = []
    ) {
        self.node = node
        self.version = version
        self.name = name
        self.status = status
        self.facts = facts
        self.parents = parents
        self.aliases = aliases
    }
}
