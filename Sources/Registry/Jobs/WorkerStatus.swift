/// What a worker has done since it began.
public struct WorkerStatus: Sendable {
    /// How many jobs it holds now.
    public var running = 0
    /// Attempts that it began, by kind.
    public var begun: [String: Int] = [:]
    /// Attempts that ended, by kind and outcome.
    public var ended: [String: [String: Int]] = [:]
    /// Attempts of others whose lease it saw run out.
    public var rescued = 0
    /// Why it cannot reach the queue; nil while it can.
    public var trouble: String?

    /// Nothing yet.
    public init() {}
}
