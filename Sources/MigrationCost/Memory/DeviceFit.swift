/// Whether a model fits devices that share it.
public struct DeviceFit: Hashable, Sendable {
    /// How devices share a model.
    public enum Split: String, Hashable, Sendable, CaseIterable {
        /// Each has whole layers.
        case layers = "layer"
        /// Each has a part of every layer; heads must be divisible.
        case tensors = "tensor"
    }

    /// What does not fit.
    public enum Obstacle: Hashable, Sendable {
        /// The weights alone are too large.
        case weights
        /// Weights fit, the cache beside them does not.
        case cache
        /// Weights and cache fit, what a pass needs beside them does not.
        case working
        /// Heads cannot be divided among so many.
        case heads
    }

    /// What is needed of each device, by part; of the fullest one.
    public var needed: InferenceMemory
    /// What a model may take of each device.
    public var usable: Bytes
    /// How many devices share it.
    public var deviceCount: Int
    /// What stands in the way; nil where it fits.
    public var obstacle: Obstacle?

    /// Whether it fits.
    public var fits: Bool { obstacle == nil }

    /// The share of the usable memory that it takes, above 1 where it does not fit.
    public var load: Double { needed.total.value / max(usable.value, 1) }
}
