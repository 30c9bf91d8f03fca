import Postgres

/// The queue of work.
extension ModelStore {
    /// The channel on which workers hear of new work.
    public static let jobChannel = JobStatements.Notify.channel

    /// How often a statement is tried again when other work with the same key came in between.
    private static let maximumJobAttempts = 5

    /// Adds work. What waits under the same key already takes the new payload, the higher priority and the earlier time instead; of several
    /// given with one key the last counts.
    ///
    /// - Returns: The numbers of the jobs, and whether each is new, in no particular order.
    /// - Throws: ``PostgresError`` when the database is away, or a payload is no JSON.
    @discardableResult
    public func enqueue(_ jobs: [NewJob]) async throws -> [(id: Int64, isNew: Bool)] {
        var places: [String: Int] = [:]
        var wanted: [NewJob] = []
        for job in jobs {
            if let place = job.uniqueKey.flatMap({ places[$0] }) {
                wanted[place] = job
            } else {
                if let key = job.uniqueKey { places[key] = wanted.count }
                wanted.append(job)
            }
        }
        guard !wanted.isEmpty else { return [] }
        let rows = try await client.query(JobStatements.Enqueue(jobs: wanted))
        _ = try? await client.query(JobStatements.Notify())
        return rows
    }

    /// Takes work that is due, the most urgent first, and none whose key is being worked on.
    ///
    /// - Parameters:
    ///   - kinds: What the worker can do.
    ///   - limit: How many at most.
    ///   - holder: Who works, for people.
    ///   - lease: How long it is held without ``keepJobs(_:lease:)``.
    /// - Throws: ``PostgresError`` when the database is away.
    public func claimJobs(kinds: [String], limit: Int, holder: String, lease: Duration) async throws -> [ClaimedJob] {
        try await again { try await client.query(JobStatements.Claim(kinds: kinds, limit: limit, holder: holder, lease: lease)) }
    }

    /// Prolongs leases.
    ///
    /// - Returns: The attempts that still hold theirs, and whether they should stop; who is absent has lost it.
    public func keepJobs(_ attempts: [JobAttemptID], lease: Duration) async throws -> [Int64: Bool] {
        guard !attempts.isEmpty else { return [:] }
        let rows = try await client.query(JobStatements.Keep(attempts: attempts, lease: lease))
        return Dictionary(rows.map { ($0.id, $0.isCancelling) }) { first, _ in first }
    }

    /// Keeps where the next attempt goes on.
    ///
    /// - Returns: Whether the attempt still holds its lease.
    public func saveProgress(_ progress: String, of attempt: JobAttemptID) async throws -> Bool {
        try await client.execute(JobStatements.SaveProgress(id: attempt, progress: progress)) == 1
    }

    /// Ends attempts: what failed or was lost waits again, each time about twice as long, until it is dead.
    ///
    /// - Returns: Where each job stands now; those of attempts that held no lease any more are absent, and nothing happened to them.
    @discardableResult
    public func endJobs(_ ended: [EndedJob], pauses: JobPauses = JobPauses()) async throws -> [Int64: JobState] {
        guard !ended.isEmpty else { return [:] }
        let rows = try await again { try await client.query(JobStatements.End(ended: ended, pauses: pauses)) }
        return Dictionary(rows.map { ($0.id, $0.state) }) { first, _ in first }
    }

    /// Ends attempts whose lease ran out, so that others can go on.
    ///
    /// - Returns: What was lost, and who lost it.
    public func rescueJobs(limit: Int = 100, pauses: JobPauses = JobPauses()) async throws -> [(id: JobAttemptID, holder: String)] {
        try await again {
            try await client.withTransaction { transaction in
                let lost = try await transaction.query(JobStatements.ListLost(limit: limit))
                guard !lost.isEmpty else { return [] }
                let ended = lost.map { EndedJob($0.id, .lost, trouble: "The lease of \($0.holder) ran out.") }
                _ = try await transaction.query(JobStatements.End(ended: ended, pauses: pauses))
                return lost
            }
        }
    }

    /// Cancels a job that waits, and asks for it where it runs.
    ///
    /// - Returns: Where it stands; nil for a job that is over or unknown.
    public func cancelJob(_ id: Int64) async throws -> JobState? {
        try await client.queryOne(JobStatements.Cancel(id: id))
    }

    /// Asks for a job again now, as if it had never failed: one that is dead or cancelled, or waits.
    ///
    /// - Returns: Where it stood; nil for one that runs, is done or unknown, or where other work waits with its key.
    public func retryJob(_ id: Int64) async throws -> JobState? {
        let state = try await again { try await client.queryOne(JobStatements.Retry(id: id)) }
        if state != nil { _ = try? await client.query(JobStatements.Notify()) }
        return state
    }

    /// Jobs, the newest first.
    public func jobs(_ question: JobQuestion) async throws -> [JobRecord] {
        try await client.query(JobStatements.List(question: question))
    }

    /// The attempts of a job, the newest first.
    public func attempts(ofJob id: Int64, limit: Int = 100) async throws -> [JobAttempt] {
        try await client.query(JobStatements.ListAttempts(id: id, limit: limit))
    }

    /// How many jobs stand where, by kind.
    public func jobCounts() async throws -> [JobCount] {
        try await client.query(JobStatements.Count())
    }

    /// Forgets jobs that have been over for a time.
    ///
    /// - Parameters:
    ///   - finished: How long done and cancelled ones are kept.
    ///   - dead: How long dead ones are.
    ///   - limit: How many are forgotten at most.
    /// - Returns: How many were forgotten.
    public func pruneJobs(finished: Duration, dead: Duration, limit: Int) async throws -> Int {
        try await client.queryOne(JobStatements.Prune(finished: finished, dead: dead, limit: limit)) ?? 0
    }

    /// Runs a statement again when an index of keys refused it: who decided what waits or runs saw the queue a moment too early.
    private func again<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        for _ in 1..<Self.maximumJobAttempts {
            do {
                return try await body()
            } catch let error as PostgresError where error.sqlState == .uniqueViolation {
                continue
            }
        }
        return try await body()
    }
}
