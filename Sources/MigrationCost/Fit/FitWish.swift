/// How a model is to run on devices: what it must leave room for.
public struct FitWish: Hashable, Sendable {
    /// Tokens of a sequence, prompt and answer, from 1.
    public var context = 8_192.0
    /// Sequences at once, from 1.
    public var batch = 1.0
    /// The numbers of the cache.
    public var cache = KVCache.NumberType.float16
    /// The program; nil for any that is usual for a format on a device.
    public var engine: String?
    /// How many devices share the model, from 1.
    public var deviceCount = 1

    /// One sequence of 8,192 tokens on one device.
    public init() {}

    /// Tokens of the prompt by which rates are told: three quarters of the context, at most 4,096.
    var prompt: Double { min(4_096, max(1, (context * 0.75).rounded(.down))) }

    /// Tokens of the answer by which rates are told.
    var answer: Double { min(512, max(1, context - prompt)) }
}
