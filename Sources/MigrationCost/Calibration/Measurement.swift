/// One published or own measurement with its conditions: a row of a file of measurements (JSON lines).
///
/// Field names are those of the rows; what a row does not state is nil. Nothing here is derived: a kind's estimator makes its typed
/// conditions of it and says what it lacks.
public struct Measurement: Hashable, Sendable, Decodable {
    /// The row's own name, where it has one.
    public var caseID: String?
    /// What was measured.
    public var kind: MeasurementKind
    /// The value, in ``unit``.
    public var measured: Double
    /// The unit as the row writes it.
    public var unit: String?
    /// Where it was published. Rows of one publication err together.
    public var citation: String?
    /// Why the row is doubted; it is left out of fits where somebody says so.
    public var suspicion: String?

    /// The model's name.
    public var model: String?
    /// All weights.
    public var parameters: Int64?
    /// Weights that take part in one token.
    public var activeParameters: Int64?
    /// Layers.
    public var layers: Int?
    /// Width of the hidden state.
    public var hidden: Int?
    /// Query heads.
    public var heads: Int?
    /// Heads that keep keys and values.
    public var keyValueHeads: Int?
    /// Width of a head.
    public var headWidth: Int?
    /// Width of the feed-forward part.
    public var feedForward: Int?
    /// Entries of the vocabulary.
    public var vocabulary: Int?
    /// Whether input and output embeddings are one matrix.
    public var tiesEmbeddings: Bool?

    /// The format of the weights as the row writes it.
    public var quantization: String?
    /// The format of the cache as the row writes it.
    public var cacheQuantization: String?
    /// Sequences at once.
    public var batch: Double?
    /// Tokens of a sequence.
    public var sequence: Double?
    /// Tokens of the prompt.
    public var prompt: Double?
    /// Tokens that were generated.
    public var generated: Double?

    /// The device's id.
    public var device: String?
    /// Memory of the device where it is not that of the catalogue, in GiB.
    public var deviceMemoryGibibytes: Double?
    /// How many devices.
    public var deviceCount: Int?
    /// How they share the model: `layer` or `tensor`.
    public var split: String?
    /// The software, with its version where it is known.
    public var engine: String?

    /// How it was trained: `pretrain`, `full`, `lora`, `qlora`, `lora_emb`.
    public var method: String?
    /// Rank of an adapter.
    public var rank: Int?
    /// Which modules an adapter changes: `qv`, `attn`, `all`, `mlp`.
    public var adapted: String?
    /// Weights that are trained, where the row counts them.
    public var trainable: Double?
    /// The optimizer as the row names it.
    public var optimizer: String?
    /// Whether activations are recomputed.
    public var recomputes: Bool?
    /// How weights are spread: `zero3`.
    public var shard: String?
    /// Micro-batches before a step of the optimizer.
    public var accumulation: Double?
    /// A word for what was varied.
    public var variant: String?
    /// Tokens of a training run or an evaluation.
    public var tokens: Double?
    /// Device-hours of a training run.
    public var deviceHours: Double?
    /// Power of one device, in watts.
    public var watts: Double?
    /// Perplexity before.
    public var basePerplexity: Double?
    /// Price of a million input tokens beside the measured one of output tokens, in US dollars.
    public var inputPrice: Double?
    /// What else the row says of its conditions.
    public var note: String?
    /// How exactly the value was published.
    public var precision: String?

    private enum CodingKeys: String, CodingKey {
        case kind, measured, unit, model, layers, hidden, heads, batch, prompt, device, split, engine, method, optimizer, shard, variant, tokens, note
        case precision
        case caseID = "case_id", citation = "source", suspicion = "suspect", parameters = "params", activeParameters = "active_params"
        case keyValueHeads = "kv_heads", headWidth = "head_dim", feedForward = "ffn", vocabulary = "vocab", tiesEmbeddings = "tied"
        case quantization = "quant", cacheQuantization = "kv_quant", sequence = "seq", generated = "gen"
        case deviceMemoryGibibytes = "device_memory_gib", deviceCount = "n_devices", rank = "lora_rank", adapted = "lora_targets"
        case trainable, recomputes = "ckpt", accumulation = "grad_accum", deviceHours = "gpu_hours", watts = "tdp_w"
        case basePerplexity = "base_ppl", inputPrice = "input_price"
    }

    /// The shape that the row states; nil where a dimension that every cost needs is missing or absurd.
    public var architecture: Architecture? {
        guard let parameters, let layers, let hidden, parameters > 0, (1...10_000).contains(layers), (1...1_000_000).contains(hidden) else {
            return nil
        }
        return Architecture(
            parameters: parameters, activeParameters: activeParameters, layers: layers, hidden: hidden, heads: heads ?? 0,
            keyValueHeads: keyValueHeads, headWidth: headWidth, feedForward: feedForward ?? 4 * hidden, vocabulary: vocabulary ?? 0,
            tiesEmbeddings: tiesEmbeddings ?? false)
    }
}
