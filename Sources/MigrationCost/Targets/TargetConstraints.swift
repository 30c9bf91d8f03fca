/// What a model must be to be listed as one to move to, besides what the index can tell by itself.
public struct TargetConstraints: Hashable, Sendable {
    /// The most points of MMLU that its format may lose against 16 bits; nil for any.
    public var greatestQualityLoss: Double?
    /// The least tokens that it must take, of the tokenizer of the model that is left; a model whose context is not known is kept. Nil for any.
    public var contextTokens: Double?

    /// Everything is let through.
    public init() {}
}
