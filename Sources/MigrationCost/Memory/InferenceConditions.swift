/// What the memory of a model that answers depends on.
public struct InferenceConditions: Hashable, Sendable {
    /// The model.
    public var architecture: Architecture
    /// How its weights are written.
    public var format: WeightFormat
    /// The numbers of its cache.
    public var cacheType: KVCache.NumberType
    /// The software, as people write it; nil where it is not chosen.
    public var engine: String?
    /// The device's id, for what was measured on one like it; nil where it is not chosen.
    public var device: String?
    /// How many devices share the model.
    public var deviceCount: Int
    /// Sequences at once.
    public var sequences: Double
    /// Tokens of a sequence, prompt and answer.
    public var tokens: Double
    /// Tokens that are read in one pass; with prompts in pieces, those of a piece.
    public var prompt: Double

    /// Keeps conditions.
    public init(
        architecture: Architecture, format: WeightFormat, cacheType: KVCache.NumberType = .float16, engine: String? = nil, device: String? = nil,
        deviceCount: Int = 1, sequences: Double = 1, tokens: Double, prompt: Double
    ) {
        self.architecture = architecture
        self.format = format
        self.cacheType = cacheType
        self.engine = engine
        self.device = device
        self.deviceCount = max(1, deviceCount)
        self.sequences = max(0, sequences)
        self.tokens = max(0, tokens)
        self.prompt = max(0, prompt)
    }

    /// The software's class, whose coefficients hold.
    var engineClass: String {
        let name = (engine ?? "").lowercased()
        if name.contains("executorch") { return "executorch" }
        if name.contains("llama.cpp") || name.contains("ollama") || name.contains("gguf") || name.contains("mlx") { return "native" }
        return "eager"
    }
}
