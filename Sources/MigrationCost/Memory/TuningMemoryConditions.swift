/// What the memory of training or tuning a model depends on.
public struct TuningMemoryConditions: Hashable, Sendable {
    /// What is trained.
    public enum Method: Hashable, Sendable {
        /// All weights.
        case full
        /// An adapter beside weights in 16 bits.
        case adapter
        /// An adapter, and embedding and output as a whole.
        case adapterWithEmbeddings
        /// An adapter beside quantized weights.
        case quantizedAdapter
    }

    /// What an optimizer keeps of each trained weight.
    public enum Optimizer: Hashable, Sendable {
        /// AdamW beside weights in 32 bits: those, two moments and gradients in 32 bits.
        case mixedPrecision
        /// AdamW in the 16 bits of the weights.
        case halfPrecision
        /// Moments in 8 bits.
        case eightBit
    }

    /// The model.
    public var architecture: Architecture
    /// How its weights are written while an adapter is trained; 16 bits where all are.
    public var format: WeightFormat
    /// What is trained.
    public var method: Method
    /// How many weights are trained.
    public var trained: Double
    /// What the optimizer keeps.
    public var optimizer: Optimizer
    /// Whether the optimizer's step is part of the backward pass, so that no gradient is kept.
    public var stepsInBackward = false
    /// Whether activations are made again in the backward pass.
    public var recomputes = true
    /// Whether the loss is computed in pieces, so that logits are never whole.
    public var chunksLoss = false
    /// Whether weights, gradients and states are spread over the devices and gathered layer by layer (ZeRO-3, FSDP).
    public var shards = false
    /// Devices.
    public var deviceCount = 1
    /// Sequences of a micro-batch on one device.
    public var sequences = 1.0
    /// Tokens of a sequence.
    public var tokens: Double
    /// The software, as people write it.
    public var engine: String?
    /// The device's id.
    public var device: String?

    /// Keeps what has no usual value.
    public init(architecture: Architecture, format: WeightFormat, method: Method, trained: Double, optimizer: Optimizer, tokens: Double) {
        self.architecture = architecture
        self.format = format
        self.method = method
        self.trained = max(0, trained)
        self.optimizer = optimizer
        self.tokens = max(0, tokens)
    }
}
