/// What the rate of a server with as many requests as it can take depends on.
public struct ServingConditions: Hashable, Sendable {
    /// The model's shape.
    public let architecture: Architecture
    /// How its weights are written.
    public let format: WeightFormat
    /// The numbers of the cache.
    public var cache: KVCache.NumberType
    /// What it runs on.
    public var device: Device
    /// How many of them share one model, from 1.
    public var deviceCount: Int
    /// The program.
    public var engine: EngineName
    /// Requests at once; nil for as many as memory holds.
    public var batch: Double?
    /// Tokens of a prompt, from 1.
    public var prompt: Double
    /// Tokens of an answer, from 1.
    public var generated: Double

    /// Bytes of its weights, counted once.
    let traffic: WeightTraffic

    /// Keeps conditions; counts and tokens below 1 are taken as 1.
    ///
    /// - Parameter weights: The bytes of the weights where they were counted before.
    public init(
        architecture: Architecture, format: WeightFormat, cache: KVCache.NumberType = .float16, device: Device, deviceCount: Int = 1,
        engine: EngineName = .unnamed, batch: Double? = nil, prompt: Double, generated: Double, weights: WeightSize? = nil
    ) {
        self.architecture = architecture
        traffic = WeightTraffic(architecture, weights ?? WeightSize(of: architecture, in: format))
        self.format = format
        self.cache = cache
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.engine = engine
        self.batch = batch.map { max(1, $0) }
        self.prompt = max(1, prompt)
        self.generated = max(1, generated)
    }
}
