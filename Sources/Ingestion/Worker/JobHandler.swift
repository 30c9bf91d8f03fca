public import Registry

/// Does jobs of one kind.
public protocol JobHandler: Sendable {
    /// What it does: the ``Registry/NewJob/kind`` of its jobs.
    var kind: String { get }

    /// Does one job, from where an earlier attempt left off.
    ///
    /// It may run again after it was done, when its worker was killed before that was written: the work must bear it. When the task is
    /// cancelled it should end soon, by throwing.
    ///
    /// - Throws: ``JobRefusal`` for what trying again does not mend; everything else is tried again later.
    func run(_ job: JobRun) async throws
}

/// A job that cannot be done, however often it is tried.
public struct JobRefusal: Error, CustomStringConvertible {
    /// Why.
    public let description: String

    /// Says why.
    public init(_ description: String) { self.description = description }
}

/// An attempt to do a job, as its handler sees it.
public struct JobRun: Sendable {
    /// The lease ran out while the worker was away, or somebody else has the job now.
    public struct LeaseLost: Error {}

    /// The job.
    public let job: ClaimedJob
    private let store: ModelStore

    init(_ job: ClaimedJob, store: ModelStore) {
        self.job = job
        self.store = store
    }

    /// Keeps where the next attempt goes on.
    ///
    /// - Parameter progress: JSON.
    /// - Throws: ``LeaseLost``, or why the database cannot be used.
    public func save(_ progress: String) async throws {
        guard try await store.saveProgress(progress, of: job.id) else { throw LeaseLost() }
    }
}
