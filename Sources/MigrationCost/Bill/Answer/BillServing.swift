/// How a model is served, and how quick it is then.
public struct BillServing: Sendable {
    /// The device's id.
    public var device: String
    /// How many share the model.
    public var deviceCount: Int
    /// The program.
    public var engine: String
    /// The format of the weights in words.
    public var format: String
    /// Memory by part, at one context.
    public var memory: InferenceMemory
    /// Memory that may be used, of all devices together.
    public var usable: Bytes
    /// Requests at once.
    public var batch: Double
    /// Tokens a second that one user alone gets.
    public var single: Estimate<PerUnit<TokenUnit, SecondUnit>>
    /// Tokens a second that all users together get.
    public var full: Estimate<PerUnit<TokenUnit, SecondUnit>>
}
