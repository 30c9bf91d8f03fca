/// What the rate of generating tokens depends on.
public struct DecodeConditions: Hashable, Sendable {
    /// The model's shape.
    public let architecture: Architecture
    /// How its weights are written.
    public let format: WeightFormat
    /// What it runs on.
    public var device: Device
    /// How many of them, from 1.
    public var deviceCount: Int
    /// How they share the model; without meaning for one.
    public var split: ModelSplit
    /// The program.
    public var engine: EngineName
    /// Sequences at once, from 1.
    public var batch: Double
    /// Tokens before the first generated one.
    public var prompt: Double
    /// Tokens that are generated.
    public var generated: Double
    /// Whether the time of the prompt counts, as where tokens are divided by the whole time of a request.
    public var countsPrompt: Bool

    /// Bytes of its weights, counted once.
    let traffic: WeightTraffic

    /// Keeps conditions; counts below 1 are taken as 1, tokens below 0 as 0.
    ///
    /// - Parameter weights: The bytes of the weights where they were counted before.
    public init(
        architecture: Architecture, format: WeightFormat, device: Device, deviceCount: Int = 1, split: ModelSplit = .tensor,
        engine: EngineName = .unnamed, batch: Double = 1, prompt: Double = 0, generated: Double = 256, countsPrompt: Bool = false,
        weights: WeightSize? = nil
    ) {
        self.architecture = architecture
        traffic = WeightTraffic(architecture, weights ?? WeightSize(of: architecture, in: format))
        self.format = format
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.split = split
        self.engine = engine
        self.batch = max(1, batch)
        self.prompt = max(0, prompt)
        self.generated = max(1, generated)
        self.countsPrompt = countsPrompt
    }

    /// The class whose coefficients hold.
    var inferenceClass: InferenceClass { InferenceClass(engine, on: device, format: format) }

    /// The context that an average token looks back on.
    var context: Double { prompt + generated / 2 }
}
