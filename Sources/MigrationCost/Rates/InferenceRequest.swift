/// What a deployment is asked for: a model in a format on devices, and how it is used.
public struct InferenceRequest: Hashable, Sendable {
    /// The model's shape.
    public let architecture: Architecture
    /// How its weights are written.
    public let format: WeightFormat
    /// The bytes of its weights, counted once.
    public let weights: WeightSize
    /// What it runs on.
    public var device: Device
    /// How many of them, from 1.
    public var deviceCount: Int
    /// How they share the model.
    public var split: ModelSplit
    /// The program; nil for any that is usual for the format and the device: the range is then over all of them.
    public var engine: EngineName?
    /// Sequences at once, from 1.
    public var batch: Double
    /// Tokens of a prompt, from 1.
    public var prompt: Double
    /// Tokens of an answer, from 1.
    public var generated: Double

    /// Keeps a request; counts and tokens below 1 are taken as 1.
    public init(
        architecture: Architecture, format: WeightFormat, device: Device, deviceCount: Int = 1, split: ModelSplit = .tensor,
        engine: EngineName? = nil, batch: Double = 1, prompt: Double = 1_000, generated: Double = 500
    ) {
        self.architecture = architecture
        self.format = format
        weights = WeightSize(of: architecture, in: format)
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.split = split
        self.engine = engine
        self.batch = max(1, batch)
        self.prompt = max(1, prompt)
        self.generated = max(1, generated)
    }

    /// The program, or those that are usual, the likeliest first.
    var engines: [EngineName] { engine.map { [$0] } ?? UsualEngines.of(format, on: device) }
}
