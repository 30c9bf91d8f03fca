/// The facts of a model that questions filter and sort by; what is unknown is nil or empty.
public struct IndexedFacts: Sendable, Hashable {
    /// The licence id.
    public var license: String?
    /// The library that loads it.
    public var library: String?
    /// Its task.
    public var task: String?
    /// Its quantization (`gptq-4bit`).
    public var quantization: String?
    /// Its languages.
    public var languages: [String] = []
    /// Its file formats.
    public var formats: [String] = []
    /// How many weights it has.
    public var parameters: Int64?
    /// Downloads in the last 30 days.
    public var downloads: Int64?
    /// How many people like it.
    public var likes: Int64?
    /// When it was made.
    public var created: Moment?
    /// Where it stands among the families; nil for a model that is in none.
    public var family: IndexedFamily?
    /// The dimensions that costs depend on; nil where nothing is stated.
    public var shape: ModelShape?

    /// Knows nothing.
    public init() {}
}
