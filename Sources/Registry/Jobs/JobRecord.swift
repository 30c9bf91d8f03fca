public import Lineage

/// A job as the queue has it.
public struct JobRecord: Sendable {
    /// Its number.
    public let id: Int64
    /// What is to be done.
    public let kind: String
    /// What it is about.
    public let uniqueKey: String?
    /// Where it stands.
    public let state: JobState
    /// What is claimed first.
    public let priority: Int
    /// How many attempts there were.
    public let attempt: Int
    /// How many of those failed since it was made or asked for again.
    public let failures: Int
    /// After how many of those it is dead.
    public let greatestFailures: Int
    /// When it was made.
    public let enqueued: Moment
    /// When it may be claimed.
    public let due: Moment
    /// When it was over.
    public let finished: Moment?
    /// Who works on it.
    public let holder: String?
    /// Whether it was asked to stop, and has not yet.
    public let isCancelling: Bool
    /// Why the last attempt did not work.
    public let trouble: String?
    /// What it is done with, as JSON.
    public let payload: String
    /// Where an attempt left off, as JSON.
    public let progress: String?
}

/// An attempt to do a job.
public struct JobAttempt: Sendable {
    /// Which one, from 1.
    public let number: Int
    /// Who made it.
    public let holder: String
    /// When it began.
    public let began: Moment
    /// When it ended.
    public let ended: Moment?
    /// What became of it.
    public let outcome: JobOutcome?
    /// Why it did not work.
    public let trouble: String?
}

/// How many jobs of a kind wait, run or are dead.
public struct JobCount: Sendable {
    /// What is to be done.
    public let kind: String
    /// Where they stand.
    public let state: JobState
    /// How many there are.
    public let count: Int
    /// How many seconds the oldest that is due waits.
    public let waits: Double?
}

/// Which jobs are asked for.
public struct JobQuestion: Sendable {
    /// Those with a lower number.
    public var below = Int64.max
    /// Where they stand.
    public var state: JobState?
    /// What is to be done.
    public var kind: String?
    /// This one.
    public var id: Int64?
    /// How many at most.
    public var limit = 50

    /// Asks for the newest.
    public init() {}
}
