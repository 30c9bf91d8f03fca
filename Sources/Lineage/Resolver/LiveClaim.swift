/// A claim that has not been retracted, with its parent resolved to a model of the store.
public struct LiveClaim: Hashable, Sendable {
    /// The model that the parent's name means.
    public let parent: NodeID
    /// How the child was made from it.
    public let relation: Relation
    /// Why it is that relation.
    public let ground: RelationReason.Ground
    /// What kind of statement it is.
    public let kind: EvidenceKind
    /// The claim's own probability, where it has one.
    public let confidence: Double?

    /// Keeps what the resolver needs of a claim.
    public init(parent: NodeID, relation: Relation, ground: RelationReason.Ground, kind: EvidenceKind, confidence: Double? = nil) {
        self.parent = parent
        self.relation = relation
        self.ground = ground
        self.kind = kind
        self.confidence = confidence
    }
}
