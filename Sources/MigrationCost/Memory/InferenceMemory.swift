/// The memory of a model that answers, by part; all parts grow with the context or stay, so a longer one never needs less.
public struct InferenceMemory: Hashable, Sendable {
    /// The weights.
    public var weights: Bytes
    /// Keys and values.
    public var cache: Bytes
    /// What one pass over the prompt holds at its peak, on all devices together.
    public var activations: Bytes
    /// The runtime, buffers and fragments, on all devices together.
    public var overhead: Bytes

    /// All of it.
    public var total: Bytes { weights + cache + activations + overhead }
}
