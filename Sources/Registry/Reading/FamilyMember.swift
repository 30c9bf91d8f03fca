public import Lineage

/// A member of a family: a base model, or a variant by the same publisher.
public struct FamilyMember: Sendable {
    /// The model's number in this store.
    public let node: NodeID
    /// Its id.
    public let id: ModelID
    /// The families it is in, outermost first, as they are shown.
    public let path: [String]
    /// Which size it is.
    public let size: String?
    /// Which variant of the size.
    public let variant: String?
    /// How many weights it has.
    public let parameters: Int64?
}
