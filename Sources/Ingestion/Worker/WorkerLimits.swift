public import Registry

/// The settings of a worker.
public struct WorkerLimits: Sendable {
    /// How many jobs of each kind it does at a time.
    public var concurrency: Int
    /// How long a job is held without a sign of life of its worker.
    public var lease: Duration
    /// How often leases are prolonged.
    public var heartbeat: Duration
    /// How often it looks for work that nobody announced: what came due, or whose announcement was lost.
    public var pollInterval: Duration = .seconds(1)
    /// How often it looks for jobs whose worker is gone.
    public var rescueInterval: Duration
    /// How often it forgets jobs that are over.
    public var pruneInterval: Duration = .seconds(600)
    /// How long done and cancelled jobs are kept.
    public var finishedRetention: Duration = .seconds(7 * 86_400)
    /// How long dead jobs are kept.
    public var deadRetention: Duration = .seconds(30 * 86_400)
    /// How many jobs are forgotten at a time.
    public var pruneCount = 10_000
    /// How long work that failed waits.
    public var pauses = JobPauses()

    /// The usual settings: a worker may miss two signs of life.
    public init(concurrency: Int = 4, lease: Duration = .seconds(30)) {
        self.concurrency = concurrency
        self.lease = lease
        heartbeat = lease / 4
        rescueInterval = lease / 3
    }
}
