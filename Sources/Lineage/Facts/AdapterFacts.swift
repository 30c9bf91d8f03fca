/// What an `adapter_config.json` states about an adapter.
public struct AdapterFacts: Hashable, Sendable {
    /// The kind of adapter as its library writes it: `LORA`, `IA3`, `PROMPT_TUNING`, …
    public var kind: String?
    /// The rank of the update matrices.
    public var rank: Int64?
    /// Ranks of modules that have another one, by the pattern of their names; at most 100.
    public var rankPattern: [String: Int64] = [:]
    /// The scale of the update: it is multiplied by alpha / rank, or by alpha / √rank where ``usesRankStabilization``.
    public var alpha: Double?
    /// The share of inputs dropped while training, 0 to 1.
    public var dropout: Double?
    /// The modules that it changes, as written; one element `all-linear` or a pattern where the file holds a single text.
    public var targetModules: [String] = []
    /// The modules of feed-forward layers among them, of IA³.
    public var feedForwardModules: [String] = []
    /// The modules that were trained in full and are saved whole.
    public var savedModules: [String] = []
    /// How many trained vectors stand before the input, of prompt and prefix tuning.
    public var virtualTokenCount: Int64?
    /// Whether magnitude and direction are trained apart (DoRA).
    public var usesDoRA: Bool?
    /// Whether the update is scaled by the root of the rank (rank-stabilized LoRA).
    public var usesRankStabilization: Bool?
    /// The task as the library writes it: `CAUSAL_LM`, …
    public var task: String?
    /// The revision of the base model that it was trained on.
    public var baseRevision: String?

    /// Facts that state nothing.
    public init() {}
}

extension AdapterFacts: Codable {
    /// Reads facts; what is absent is not stated.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        kind = try values.decodeIfPresent(String.self, forKey: .kind)
        rank = try values.decodeIfPresent(Int64.self, forKey: .rank)
        rankPattern = try values.decodeIfPresent([String: Int64].self, forKey: .rankPattern) ?? [:]
        alpha = try values.decodeIfPresent(Double.self, forKey: .alpha)
        dropout = try values.decodeIfPresent(Double.self, forKey: .dropout)
        targetModules = try values.decodeIfPresent([String].self, forKey: .targetModules) ?? []
        feedForwardModules = try values.decodeIfPresent([String].self, forKey: .feedForwardModules) ?? []
        savedModules = try values.decodeIfPresent([String].self, forKey: .savedModules) ?? []
        virtualTokenCount = try values.decodeIfPresent(Int64.self, forKey: .virtualTokenCount)
        usesDoRA = try values.decodeIfPresent(Bool.self, forKey: .usesDoRA)
        usesRankStabilization = try values.decodeIfPresent(Bool.self, forKey: .usesRankStabilization)
        task = try values.decodeIfPresent(String.self, forKey: .task)
        baseRevision = try values.decodeIfPresent(String.self, forKey: .baseRevision)
    }

    /// Writes what is stated.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encodeIfPresent(kind, forKey: .kind)
        try values.encodeIfPresent(rank, forKey: .rank)
        if !rankPattern.isEmpty { try values.encode(rankPattern, forKey: .rankPattern) }
        try values.encodeIfPresent(alpha, forKey: .alpha)
        try values.encodeIfPresent(dropout, forKey: .dropout)
        if !targetModules.isEmpty { try values.encode(targetModules, forKey: .targetModules) }
        if !feedForwardModules.isEmpty { try values.encode(feedForwardModules, forKey: .feedForwardModules) }
        if !savedModules.isEmpty { try values.encode(savedModules, forKey: .savedModules) }
        try values.encodeIfPresent(virtualTokenCount, forKey: .virtualTokenCount)
        try values.encodeIfPresent(usesDoRA, forKey: .usesDoRA)
        try values.encodeIfPresent(usesRankStabilization, forKey: .usesRankStabilization)
        try values.encodeIfPresent(task, forKey: .task)
        try values.encodeIfPresent(baseRevision, forKey: .baseRevision)
    }

    private enum CodingKeys: String, CodingKey {
        case kind, rank, rankPattern = "rank_pattern", alpha, dropout, targetModules = "target_modules", savedModules = "saved_modules", task
        case feedForwardModules = "feed_forward_modules", virtualTokenCount = "virtual_tokens", usesDoRA = "dora"
        case usesRankStabilization = "rank_stabilized", baseRevision = "base_revision"
    }
}
