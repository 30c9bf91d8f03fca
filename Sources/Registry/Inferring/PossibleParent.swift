public import Lineage

/// A model whose name or family lets it be the parent of another.
public struct PossibleParent: Sendable {
    /// Its number.
    public let node: NodeID
    /// Its current id.
    public let id: ModelID
    /// Its id or the other name of it that was found.
    public let spelling: ModelID
    /// Whether it is known by more than its mention in others.
    public let isKnown: Bool
    /// How many models are believed to be made from it, the asked one left out, up to a bound.
    public let childCount: Int
    /// Whether it is a member of a family.
    public let isOriginal: Bool
    /// How it was made from its own believed parents.
    public let relations: Set<Relation>
    /// The model of which it is a re-upload.
    public let copied: NodeID?
}
