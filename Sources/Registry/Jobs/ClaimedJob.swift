/// One attempt of a worker to do a job: the pair of both numbers is what its lease is held by.
public struct JobAttemptID: Sendable, Hashable {
    /// The job.
    public let job: Int64
    /// Which attempt of it, from 1.
    public let attempt: Int32

    /// Names an attempt.
    public init(job: Int64, attempt: Int32) {
        self.job = job
        self.attempt = attempt
    }
}

/// A job that a worker holds.
public struct ClaimedJob: Sendable {
    /// The attempt.
    public let id: JobAttemptID
    /// How often it failed before.
    public let failures: Int
    /// What is to be done.
    public let kind: String
    /// What it is about.
    public let uniqueKey: String?
    /// What it is done with, as JSON.
    public let payload: String
    /// Where an earlier attempt left off, as JSON.
    public let progress: String?
}

/// How an attempt ended.
public struct EndedJob: Sendable {
    /// The attempt.
    public let id: JobAttemptID
    /// What became of it.
    public let outcome: JobOutcome
    /// Why it did not work.
    public let trouble: String?

    /// The most bytes of a reason that are kept.
    public static let greatestTroubleByteCount = 2_000

    /// Says how an attempt ended.
    public init(_ id: JobAttemptID, _ outcome: JobOutcome, trouble: String? = nil) {
        self.id = id
        self.outcome = outcome
        self.trouble = trouble
    }
}
