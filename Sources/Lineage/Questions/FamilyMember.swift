/// A member of a family: a base model, or a variant by the same publisher.
public struct FamilyMember: Sendable, Equatable {
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

    /// Keeps a member.
    public init(node: NodeID, id: ModelID, path: [String], size: String?, variant: String?, parameters: Int64?) {
        self.node = node
        self.id = id
        self.path = path
        self.size = size
        self.variant = variant
        self.parameters = parameters
    }
}
