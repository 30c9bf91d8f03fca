/// The bounds of questions about costs, in one place.
public enum CostLimits {
    /// The most forks in use of one question.
    public static let forks = 100
    /// The most measurements of one's own.
    public static let measurements = 1_000
    /// The most kinds of text of a workload.
    public static let texts = 32
    /// The most models that a list of where to move shows.
    public static let targets = 200
    /// The most forks that a fit looks at.
    public static let fits = 1_000
    /// The most bytes of a question with a sample of text and two tokenizers.
    public static let bodyByteCount = 64 * 1024 * 1024
    /// Tokens a day.
    public static let tokensPerDay = 0.0...1e15
    /// Tokens of a prompt, an answer, a context.
    public static let tokens = 1.0...1e8
    /// Tokens of a training run or an evaluation.
    public static let runTokens = 1.0...1e15
    /// US dollars.
    public static let dollars = 0.0...1e9
    /// People, prompts, applications, requests at once.
    public static let counts = 0.0...1e9
}
