/// What a follower tells an index.
public enum IndexChange: Sendable {
    /// A model is new, or is now as given.
    case put(IndexedModel)
    /// Another model took its name over: it is found no more. The version counts as in ``IndexedModel/version``.
    case remove(NodeID, version: Int64)

    /// The model.
    public var node: NodeID {
        switch self {
        case .put(let model): model.node
        case .remove(let node, _): node
        }
    }

    /// Its version.
    var version: Int64 {
        switch self {
        case .put(let model): model.version
        case .remove(_, let version): version
        }
    }
}
