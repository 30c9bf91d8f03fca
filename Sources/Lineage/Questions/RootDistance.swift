/// A model without parents above another, and how far it is.
public struct RootDistance: Sendable, Equatable {
    /// The model.
    public let root: NodeID
    /// The least number of edges up to it, from 0.
    public let distance: Int

    /// Names a root and its distance.
    public init(root: NodeID, distance: Int) {
        self.root = root
        self.distance = distance
    }
}
