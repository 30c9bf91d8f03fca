/// What the rate of fine-tuning depends on.
public struct TuningRateConditions: Hashable, Sendable {
    /// The model's shape.
    public var architecture: Architecture
    /// Which weights change.
    public var method: TuningMethod
    /// Numbers that products are computed in.
    public var format: WeightFormat
    /// What it runs on.
    public var device: Device
    /// How many of them, from 1.
    public var deviceCount: Int
    /// The program and its version.
    public var stack: TuningStack
    /// Sequences of a micro-batch on one device, from 1.
    public var batch: Double
    /// Tokens of a sequence, from 1.
    public var sequence: Double
    /// Micro-batches before a step of the optimizer, from 1.
    public var accumulation: Double
    /// Whether activations are computed again for the backward pass.
    public var recomputes: Bool
    /// Whether weights are spread over all devices and gathered layer by layer (ZeRO-3, FSDP).
    public var spreadsWeights: Bool

    /// Keeps conditions; counts and tokens below 1 are taken as 1.
    public init(
        architecture: Architecture, method: TuningMethod, format: WeightFormat = .plain(.bfloat16), device: Device, deviceCount: Int = 1,
        stack: TuningStack = .eager, batch: Double = 1, sequence: Double, accumulation: Double = 1, recomputes: Bool = true,
        spreadsWeights: Bool = false
    ) {
        self.architecture = architecture
        self.method = method
        self.format = format
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.stack = stack
        self.batch = max(1, batch)
        self.sequence = max(1, sequence)
        self.accumulation = max(1, accumulation)
        self.recomputes = recomputes
        self.spreadsWeights = spreadsWeights
    }
}
