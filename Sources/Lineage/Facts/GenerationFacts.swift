/// The defaults for generating text that a `generation_config.json` states.
public struct GenerationFacts: Hashable, Sendable, Codable {
    /// Finite numbers by their name in the file: `temperature`, `top_p`, `top_k`, `repetition_penalty`, `max_new_tokens`, …
    public var numbers: [String: Double] = [:]
    /// Whether it samples; nil where the file does not say.
    public var samples: Bool?

    /// Facts that state nothing.
    public init() {}
}
