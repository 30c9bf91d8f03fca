public import Lineage

/// What a name means.
public struct NamedModel: Sendable {
    /// The model's number in this store.
    public let node: NodeID
    /// The model's own id.
    public let id: ModelID
    /// Whether the name is another name of the model.
    public let isAlias: Bool
    /// Whether the model is only known because others name it.
    public let isMentioned: Bool
    /// Whether other models name it as their parent.
    public let hasChildren: Bool
}
