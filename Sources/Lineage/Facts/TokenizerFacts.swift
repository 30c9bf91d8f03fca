/// What a `tokenizer_config.json` states about a tokenizer.
public struct TokenizerFacts: Hashable, Sendable, Codable {
    /// The class, such as `PreTrainedTokenizerFast`.
    public var className: String?
    /// The kind of tokenizer that a GGUF header names: `gpt2`, `llama`, `bert`, …
    public var model: String?
    /// SHA-256 of the chat template's UTF-8 bytes, 64 hexadecimal digits; of several templates that named `default`.
    public var chatTemplateSHA256: String?
    /// The longest sequence in tokens; nil where the file holds the library's "very large integer".
    public var maximumLength: Int64?

    /// Facts that state nothing.
    public init() {}

    /// These facts, with those of another document that these do not state.
    func completed(with other: TokenizerFacts) -> TokenizerFacts {
        var facts = self
        facts.className = className ?? other.className
        facts.chatTemplateSHA256 = chatTemplateSHA256 ?? other.chatTemplateSHA256
        facts.maximumLength = maximumLength ?? other.maximumLength
        return facts
    }

    private enum CodingKeys: String, CodingKey {
        case className = "class", model, chatTemplateSHA256 = "chat_template_sha256", maximumLength = "maximum_length"
    }
}
