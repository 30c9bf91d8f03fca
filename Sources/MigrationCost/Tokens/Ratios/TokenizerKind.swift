/// A tokenizer that several models share, told by what is known of a model without its `tokenizer.json`.
///
/// Two models of one kind turn a text into the same tokens (added control tokens apart). A kind says nothing of fine-tunes that trained a tokenizer
/// of their own and kept the size of its vocabulary; where both files are at hand, ``CountedTokens`` is exact.
public struct TokenizerKind: Hashable, Sendable {
    /// Its id in the resource `tokenizers.json` (`llama3`, `qwen`, `tekken`).
    public let id: String

    /// The kind with an id; nil when the resource has none.
    public init?(id: String) {
        guard TokenizerCatalogue.shipped[id] != nil else { return nil }
        self.id = id
    }

    /// The kind of a model, from what is known of it; nil where that does not tell.
    ///
    /// - Parameters:
    ///   - vocabulary: Entries of the vocabulary (`vocab_size` of a configuration). It decides where one kind has it; where several do (32,000 is Llama
    ///     2's and Mistral's), the type or the family must decide.
    ///   - modelType: `model_type` of a configuration (`mistral`).
    ///   - family: The family's name, in any spelling (`Llama-3.1`, `Qwen2.5`); used without a vocabulary, or to decide between two.
    ///   - tokenizerClass: `tokenizer_class` of a `tokenizer_config.json`.
    public init?(vocabulary: Int?, modelType: String? = nil, family: String? = nil, tokenizerClass: String? = nil) {
        let found = TokenizerCatalogue.shipped.entry(
            vocabulary: vocabulary, modelType: modelType, family: family, tokenizerClass: tokenizerClass)
        guard let found else { return nil }
        id = found.id
    }

    /// The name for people.
    public var name: String { TokenizerCatalogue.shipped[id]?.name ?? id }
    /// Where its size was read.
    public var citation: String { TokenizerCatalogue.shipped[id]?.citation ?? "" }
    /// The kind that was measured and is most like it, where it was not measured itself.
    var nearest: String? { TokenizerCatalogue.shipped[id]?.nearest }
}
