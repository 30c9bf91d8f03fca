/// Words of kinds and what they mean, each read once.
struct KindWords {
    private struct Tokens: Hashable {
        let vocabulary: Int64?
        let family: String?
    }

    private var formats: [String: WeightFormat?] = [:]
    private var tokenizers: [Tokens: TokenizerKind?] = [:]

    /// The format that a quantization names.
    mutating func format(_ quantization: String) -> WeightFormat? {
        if let known = formats[quantization] { return known }
        let format = WeightFormat(quantization)
        formats[quantization] = .some(format)
        return format
    }

    /// The tokenizer of a vocabulary's size and a family.
    mutating func tokenizer(vocabulary: Int64?, family: String?) -> TokenizerKind? {
        let key = Tokens(vocabulary: vocabulary, family: family)
        if let known = tokenizers[key] { return known }
        let tokenizer = TokenizerKind(vocabulary: vocabulary.flatMap { Int(exactly: $0) }, family: family)
        tokenizers[key] = .some(tokenizer)
        return tokenizer
    }
}
