/// What a tensor does in a transformer: quantizing tools choose its type by it.
enum TensorRole: Hashable, Sendable, CaseIterable {
    case tokenEmbedding
    case output
    case query
    case key
    case value
    /// Query, key and value in one tensor.
    case fusedAttention
    case attentionOutput
    case gate
    case up
    case down
    /// Chooses experts.
    case router
    /// Norms and biases.
    case vector
}
