/// How a model is used; nil is not stated, and is asked for or assumed within a range.
///
/// Numbers are finite and not negative; counts of tokens are of the model that is left.
public struct Workload: Sendable {
    /// Tokens read a day.
    public var inputTokensPerDay: Double?
    /// Tokens written a day.
    public var outputTokensPerDay: Double?
    /// Tokens of a prompt.
    public var promptTokens: Double?
    /// Tokens of an answer.
    public var answerTokens: Double?
    /// Requests at once, at the busiest time.
    public var concurrency: Double?
    /// Tokens a second that each user must get at least.
    public var leastRate: Double?
    /// Tokens that must fit, prompt and answer together.
    public var contextTokens: Double?
    /// What the texts are, for the tokens that they become.
    public var texts = TextMix.unknown
    /// How many of the other tokenizer's tokens a token becomes, where it was counted.
    public var tokenRatio: InputValue?
    /// The months that are looked at; 12 where nothing is said.
    public var months: Double?

    /// Nothing is stated.
    public init() {}
}
