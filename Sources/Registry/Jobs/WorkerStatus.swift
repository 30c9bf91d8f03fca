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

    /// What it asked servers for.
    public var fetched = FetchStatus()

    /// The same with what was asked of servers.
    public func fetching(_ fetched: FetchStatus) -> WorkerStatus {
        var status = self
        status.fetched = fetched
        return status
    }

    /// Nothing yet.
    public init() {}
}
