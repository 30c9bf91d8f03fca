/// The dimensions of a model, and which model of its line states them.
public struct InheritedShape: Sendable, Equatable {
    /// What is known: its own facts first, the dimensions of one ancestor where it states none.
    public let shape: ModelShape
    /// The model whose dimensions they are: itself, or the nearest ancestor whose shape it keeps.
    public let statedBy: NodeID
    /// The weights of that model, where they are known.
    public let parameters: Int64?

    /// Keeps a shape and who states it.
    public init(shape: ModelShape, statedBy: NodeID, parameters: Int64?) {
        self.shape = shape
        self.statedBy = statedBy
        self.parameters = parameters
    }
}
