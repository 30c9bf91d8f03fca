/// The tokens of one sample under two tokenizers: what a move really does to this text.
public struct CountedTokens: Hashable, Sendable {
    /// Tokens under the tokenizer in use today.
    public let old: Int
    /// Tokens under the new one.
    public let new: Int

    /// Counts a sample with both.
    ///
    /// - Throws: What ``TextTokenizer/count(_:)`` throws.
    public init(of sample: String, old: TextTokenizer, new: TextTokenizer) throws(TokenizerError) {
        self.old = try old.count(sample)
        self.new = try new.count(sample)
    }

    /// The ratio, exact for the sample; nil for a sample without tokens.
    public var ratio: TokenRatio? {
        guard old > 0, new > 0 else { return nil }
        return TokenRatio(
            ratio: Estimate(exactly: Quantity(Double(new) / Double(old))), basis: .counted,
            citation: "counted on \(old) tokens of the user's own text")
    }
}
