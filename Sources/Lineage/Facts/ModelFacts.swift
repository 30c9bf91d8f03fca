/// What a document states about a model besides its parents. Nil and empty mean *not stated*.
///
/// Each string is at most 300 bytes and each list at most 1,000 elements; readers cut and say so in a diagnostic.
public struct ModelFacts: Hashable, Sendable {
    /// The licence id as the Hub writes it, lower case: `apache-2.0`, `llama3.1`, `other`.
    public var license: String?
    /// The licence's own name where the id is `other`.
    public var licenseName: String?
    /// Where the licence's text stands.
    public var licenseLink: String?
    /// The library that loads it: `transformers`, `peft`, `diffusers`, …
    public var library: String?
    /// The task as the Hub's pipeline tag: `text-generation`, …
    public var task: String?
    /// Languages as written, usually ISO 639-1.
    public var languages: [String] = []
    /// Data sets it was trained on.
    public var datasets: [String] = []
    /// Free tags.
    public var tags: [String] = []
    /// File formats, lower case: `safetensors`, `gguf`, `pytorch`, `onnx`, `mlx`, …
    public var formats: [String] = []
    /// The quantization, lower case: `gptq`, `awq`, `gguf`, `exl2`, `bitsandbytes`, … with bits where known (`gptq-4bit`).
    public var quantization: String?
    /// How many weights it has, exactly or as its publisher rounds it.
    public var parameters: Int64?
    /// How many weights take part in one token, for mixtures of experts.
    public var activeParameters: Int64?
    /// The longest sequence in tokens.
    public var contextLength: Int64?
    /// The architecture class, such as `LlamaForCausalLM`.
    public var architecture: String?
    /// The `model_type` of its configuration, such as `llama`.
    public var modelType: String?
    /// The type of the weights as its configuration names it: `bfloat16`, `float16`, `float32`, …
    public var weightType: String?
    /// Dimensions of the architecture as its configuration names them and under one vocabulary: `hidden_size`, `num_hidden_layers`, …
    public var dimensions: [String: Int64] = [:]
    /// How often it was fetched lately.
    public var downloads: Int64?
    /// How many people like it.
    public var likes: Int64?
    /// When it was made or released.
    public var created: Moment?
    /// The model that replaces it, as written.
    public var newVersion: String?
    /// Who made the parent, as a quantizer's card says.
    public var creator: String?
    /// Who quantized it.
    public var quantizedBy: String?
    /// What the headers of its weight files state.
    public var weights: WeightFacts?
    /// What all weight files together are: 64 hexadecimal digits, the same for two repositories that hold the same files, whatever they are called.
    public var weightDigest: String?
    /// What its adapter's configuration states.
    public var adapter: AdapterFacts?
    /// What its tokenizer's configuration states.
    public var tokenizer: TokenizerFacts?
    /// The defaults for generating text.
    public var generation: GenerationFacts?
    /// How its configuration says that it is quantized, in full.
    public var quantizationDetail: QuantizationFacts?
    /// Measured results.
    public var evaluations: [EvaluationResult] = []

    /// Facts that state nothing.
    public init() {}
}
