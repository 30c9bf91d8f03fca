/// A model that several models were all made from.
public struct CommonAncestor: Sendable {
    /// The model.
    public let ancestor: NodeID
    /// How many edges it is above each of the models that were asked about, in their order; 0 for itself.
    public let distances: ArraySlice<Int>
}
