/// What it depends on whether a model fits.
public struct FitConditions: Hashable, Sendable {
    /// The model.
    public var architecture: Architecture
    /// How its weights are written.
    public var format: WeightFormat
    /// The numbers of its cache.
    public var cacheType: KVCache.NumberType
    /// The device, with the memory that it really has.
    public var device: Device
    /// How many of them.
    public var deviceCount: Int
    /// How they share the model.
    public var split: DeviceFit.Split
    /// Sequences at once.
    public var sequences: Double
    /// Tokens of a sequence, prompt and answer.
    public var tokens: Double
    /// The software; nil where it is not chosen.
    public var engine: String?

    /// Keeps conditions.
    public init(
        architecture: Architecture, format: WeightFormat, cacheType: KVCache.NumberType = .float16, device: Device, deviceCount: Int = 1,
        split: DeviceFit.Split = .layers, sequences: Double = 1, tokens: Double, engine: String? = nil
    ) {
        self.architecture = architecture
        self.format = format
        self.cacheType = cacheType
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.split = split
        self.sequences = max(0, sequences)
        self.tokens = max(0, tokens)
        self.engine = engine
    }
}
