/// How one model is served, decided before anything is priced: device, count, program, format, and the time a request takes.
struct ServingPlan: Sendable {
    let model: CostedModel
    let architecture: Architecture
    let format: WeightFormat
    let device: Device
    let deviceCount: Int
    let engine: EngineName
    /// The numbers of the cache.
    let cache: KVCache.NumberType
    /// The most requests at once that leave each user the least rate; nil where memory alone bounds them.
    let batchLimit: Double?
    /// A full server with prompts and answers of one token; the bytes of its weights are counted once.
    private let full: ServingConditions

    init(
        model: CostedModel, architecture: Architecture, format: WeightFormat, device: Device, deviceCount: Int, engine: EngineName,
        cache: KVCache.NumberType, batchLimit: Double?, size: WeightSize? = nil
    ) {
        self.model = model
        self.architecture = architecture
        self.format = format
        self.device = device
        self.deviceCount = deviceCount
        self.engine = engine
        self.cache = cache
        self.batchLimit = batchLimit
        full = ServingConditions(
            architecture: architecture, format: format, cache: cache, device: device, deviceCount: deviceCount, engine: engine, batch: batchLimit,
            prompt: 1, generated: 1, weights: size)
    }

    /// The conditions of a full server for prompts and answers of a length.
    func conditions(prompt: Double, answer: Double) -> ServingConditions {
        var conditions = full
        conditions.prompt = max(1, prompt)
        conditions.generated = max(1, answer)
        return conditions
    }

    /// Whether another plan runs the same weights in the same way: then its cost is the same function of the same inputs.
    func isSame(as other: ServingPlan) -> Bool {
        architecture == other.architecture && format == other.format && isSameStack(as: other) && deviceCount == other.deviceCount
            && cache == other.cache && batchLimit == other.batchLimit
    }

    /// Whether another plan runs on the same device with the same program, so that both err together.
    func isSameStack(as other: ServingPlan) -> Bool { device.id == other.device.id && engine == other.engine }
}
