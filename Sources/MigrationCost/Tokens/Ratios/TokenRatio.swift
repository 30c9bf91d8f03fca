/// How many tokens a text has under one tokenizer for each that it has under another, and how well that is known.
public struct TokenRatio: Hashable, Sendable {
    /// What a ratio rests on, from the firmest to the weakest.
    public enum Basis: Int, Hashable, Comparable, Sendable {
        /// Both tokenizers are one.
        case sameTokenizer
        /// Both counted the user's own text.
        case counted
        /// Both were measured on texts of this sort.
        case measured
        /// Both were measured, but not on texts of this sort.
        case otherTexts
        /// One was not measured; one that is like it was.
        case nearTokenizer
        /// At least one is not known or was not measured.
        case unknownTokenizer

        /// Which is firmer.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The ratio: new tokens for each old one.
    public var ratio: Estimate<PerUnit<TokenUnit, TokenUnit>>
    /// What it rests on; of a mix, the weakest of its parts.
    public var basis: Basis
    /// Where the figures stand.
    public var citation: String

    /// Keeps a ratio.
    public init(ratio: Estimate<PerUnit<TokenUnit, TokenUnit>>, basis: Basis, citation: String) {
        self.ratio = ratio
        self.basis = basis
        self.citation = citation
    }

    /// The tokens that so many old ones become.
    public func tokens(for old: Tokens) -> Estimate<TokenUnit> { ratio.map { $0.amount(for: old) } }

    /// How much of the new model's context, in old tokens, a context of so many new tokens holds.
    public func oldTokens(in context: Tokens) -> Estimate<TokenUnit> { ratio.map { $0.time(for: context) } }
}
