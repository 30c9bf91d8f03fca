/// The time of all devices of a server that one request takes.
public struct RequestSeconds: Hashable, Sendable {
    /// For reading the prompt.
    public var prompt: Double
    /// For writing the answer.
    public var answer: Double
    /// Requests at once.
    public var batch: Double

    /// Both.
    public var total: Double { prompt + answer }
}
