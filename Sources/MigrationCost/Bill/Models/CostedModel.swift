public import Lineage

/// A model as costs see it: what the registry knows of it, with what is not known left open.
public struct CostedModel: Sendable {
    /// Its id as written.
    public var id: String
    /// Its number in the registry; nil for a model that is only described.
    public var node: NodeID?
    /// Its shape; nil where neither it nor its line states one.
    public var architecture: Architecture?
    /// The model whose dimensions the shape is, where that is another one.
    public var shapeStatedBy: String?
    /// All weights, where they are known without a shape.
    public var parameters: Int64?
    /// How its weights are written; nil where nothing says it.
    public var format: WeightFormat?
    /// Its quantization as the registry has it (`gptq-4bit`, `gguf`); nil for full weights.
    public var quantization: String?
    /// Bytes of its weight files, where headers state them.
    public var weightBytes: Bytes?
    /// What it does.
    public var work: ModelWork
    /// Its task as the Hub's pipeline tag.
    public var task: String?
    /// The longest sequence in tokens.
    public var contextLength: Int64?
    /// Languages as its card states them.
    public var languages: [String] = []
    /// The architecture class, such as `LlamaForCausalLM`.
    public var architectureName: String?
    /// The `model_type` of its configuration.
    public var modelType: String?
    /// The innermost family that it is a member of.
    public var family: String?
    /// The tokenizer that it has, where that is known.
    public var tokenizer: TokenizerKind?
    /// SHA-256 of its chat template.
    public var chatTemplate: String?
    /// What all its weight files together are: equal for identical weights.
    public var weightDigest: String?
    /// Measured results of its card.
    public var evaluations: [EvaluationResult] = []
    /// How often it was fetched in the last 30 days.
    public var downloads: Int64?

    /// A model of which only the name and its work are known.
    public init(id: String, work: ModelWork) {
        self.id = id
        self.work = work
    }

    /// Whether two are the same model, or hold the same weights in the same form.
    public func isSame(as other: CostedModel) -> Bool {
        if let node, node == other.node { return true }
        if id == other.id { return true }
        guard let weightDigest, let theirs = other.weightDigest else { return false }
        return weightDigest == theirs
    }
}
