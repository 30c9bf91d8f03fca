/// What an `adapter_config.json` states about an adapter.
public struct AdapterFacts: Hashable, Sendable, Codable {
    /// The kind of adapter as its library writes it: `LORA`, `IA3`, `PROMPT_TUNING`, …
    public var kind: String?
    /// The rank of the update matrices.
    public var rank: Int64?
    /// The scale of the update: it is multiplied by alpha / rank.
    public var alpha: Double?
    /// The share of inputs dropped while training, 0 to 1.
    public var dropout: Double?
    /// The modules that it changes, as written; one element `all-linear` or a pattern where the file holds a single text.
    public var targetModules: [String] = []
    /// The task as the library writes it: `CAUSAL_LM`, …
    public var task: String?
    /// The revision of the base model that it was trained on.
    public var baseRevision: String?

    /// Facts that state nothing.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case kind, rank, alpha, dropout, targetModules = "target_modules", task, baseRevision = "base_revision"
    }
}
