/// What the registry believes about a model that bears on its family: taken from its row and its live edges.
public struct FamilyStanding: Hashable, Sendable {
    /// One direct parent.
    public struct Parent: Hashable, Sendable {
        /// Which model it is.
        public let id: ModelID
        /// How the child was made from it.
        public let relation: Relation
        /// The outermost family of the parent, where it has one.
        public let line: FamilyKey?

        /// Keeps a parent.
        public init(id: ModelID, relation: Relation, line: FamilyKey? = nil) {
            self.id = id
            self.relation = relation
            self.line = line
        }
    }

    /// Whether the model has a document or registration of its own; false for one that is only mentioned.
    public let isKnown: Bool
    /// Its direct parents, in any order.
    public let parents: [Parent]

    /// Keeps what is believed.
    public init(isKnown: Bool, parents: [Parent] = []) {
        self.isKnown = isKnown
        self.parents = parents
    }

    /// A known model without parents.
    public static let root = FamilyStanding(isKnown: true)
}
