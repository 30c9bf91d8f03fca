/// What the rate of reading a prompt depends on.
public struct PrefillConditions: Hashable, Sendable {
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
    /// Prompts at once, from 1.
    public var batch: Double
    /// Tokens of a prompt, from 1.
    public var prompt: Double

    /// Bytes of its weights, counted once.
    let traffic: WeightTraffic

    /// Keeps conditions; counts below 1 are taken as 1.
    ///
    /// - Parameter weights: The bytes of the weights where they were counted before.
    public init(
        architecture: Architecture, format: WeightFormat, device: Device, deviceCount: Int = 1, split: ModelSplit = .tensor,
        engine: EngineName = .unnamed, batch: Double = 1, prompt: Double, weights: WeightSize? = nil
    ) {
        self.architecture = architecture
        traffic = WeightTraffic(architecture, weights ?? WeightSize(of: architecture, in: format))
        self.format = format
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.split = split
        self.engine = engine
        self.batch = max(1, batch)
        self.prompt = max(1, prompt)
    }

    /// The class whose coefficients hold.
    var inferenceClass: InferenceClass { InferenceClass(engine, on: device, format: format) }
}
