/// The memory of training, by part, on all devices together.
public struct TuningMemory: Hashable, Sendable {
    /// The weights.
    public var weights: Bytes
    /// Gradients and what the optimizer keeps.
    public var states: Bytes
    /// What the forward pass keeps for the backward pass, and logits.
    public var activations: Bytes
    /// What the optimizer's step needs for a moment, when activations are gone.
    public var step: Bytes
    /// The runtime, buffers, and weights that are gathered.
    public var overhead: Bytes

    /// The peak: activations and the step never meet.
    public var total: Bytes { weights + states + max(activations, step) + overhead }
}
