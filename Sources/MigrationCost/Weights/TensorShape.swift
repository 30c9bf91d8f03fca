/// Tensors of one shape, one or one a layer.
struct TensorShape: Hashable, Sendable {
    /// What they do.
    var role: TensorRole
    /// The weights of one.
    var weights: Int64
    /// The length of a row, which block types divide.
    var rowLength: Int
    /// How many rows one has.
    var rowCount: Int
}
