import Lineage
import Postgres

/// The queue of work.
enum JobStatements {
    /// Adds work.
    struct Enqueue: PostgresStatement {
        let jobs: [NewJob]

        static let sql = SQL.text(PackageResources.enqueue_jobs_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(jobs.map(\.kind))
            parameters.append(jobs.map(\.uniqueKey))
            parameters.append(jobs.map(\.priority))
            parameters.append(jobs.map { $0.delay / .seconds(1) })
            parameters.append(jobs.map(\.greatestFailures))
            parameters.append(jobs.map { StoredJSON.withoutNulls($0.payload) })
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, isNew: Bool) {
            (try row.decode(0), try row.decode(1))
        }
    }

    /// Takes work.
    struct Claim: PostgresStatement {
        let kinds: [String]
        let limit: Int
        let holder: String
        let lease: Duration

        static let sql = SQL.text(PackageResources.claim_jobs_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(kinds)
            parameters.append(Int32(clamping: limit))
            parameters.append(holder)
            parameters.append(lease / .seconds(1))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ClaimedJob {
            ClaimedJob(
                id: JobAttemptID(job: try row.decode(0), attempt: try row.decode(1)), failures: Int(try row.decode(2, as: Int32.self)),
                kind: try row.decode(3), uniqueKey: try row.decode(4), payload: try row.decode(5, as: PostgresJSON.self).text,
                progress: try row.decode(6, as: PostgresJSON?.self)?.text)
        }
    }

    /// Prolongs leases.
    struct Keep: PostgresStatement {
        let attempts: [JobAttemptID]
        let lease: Duration

        static let sql = SQL.text(PackageResources.keep_jobs_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(attempts.map(\.job))
            parameters.append(attempts.map(\.attempt))
            parameters.append(lease / .seconds(1))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, isCancelling: Bool) {
            (try row.decode(0), try row.decode(1))
        }
    }

    /// Keeps where the next attempt goes on.
    struct SaveProgress: PostgresStatement {
        let id: JobAttemptID
        let progress: String

        static let sql = SQL.text(PackageResources.save_job_progress_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(id.job)
            parameters.append(id.attempt)
            parameters.append(json: StoredJSON.withoutNulls(progress))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Ends attempts.
    struct End: PostgresStatement {
        let ended: [EndedJob]
        let pauses: JobPauses

        static let sql = SQL.text(PackageResources.end_jobs_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(ended.map(\.id.job))
            parameters.append(ended.map(\.id.attempt))
            parameters.append(ended.map(\.outcome.rawValue))
            parameters.append(ended.map { $0.trouble.map { boundedText($0, maximumByteCount: EndedJob.greatestTroubleByteCount) } } as [String?])
            parameters.append(pauses.first / .seconds(1))
            parameters.append(pauses.longest / .seconds(1))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, state: JobState) {
            (try row.decode(0), try state(row, 1))
        }
    }

    /// Attempts whose lease ran out.
    struct ListLost: PostgresStatement {
        let limit: Int

        static let sql = SQL.text(PackageResources.list_lost_jobs_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: JobAttemptID, holder: String) {
            (JobAttemptID(job: try row.decode(0), attempt: try row.decode(1)), try row.decode(2))
        }
    }

    /// Cancels a job.
    struct Cancel: PostgresStatement {
        let id: Int64

        static let sql = SQL.text(PackageResources.cancel_job_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) { parameters.append(id) }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> JobState { try state(row, 0) }
    }

    /// Asks for a job again.
    struct Retry: PostgresStatement {
        let id: Int64

        static let sql = SQL.text(PackageResources.retry_job_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) { parameters.append(id) }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> JobState { try state(row, 0) }
    }

    /// Jobs, the newest first.
    struct List: PostgresStatement {
        let question: JobQuestion

        static let sql = SQL.text(PackageResources.list_jobs_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(question.below)
            parameters.append(question.state?.rawValue)
            parameters.append(question.kind)
            parameters.append(question.id)
            parameters.append(Int32(clamping: question.limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> JobRecord {
            JobRecord(
                id: try row.decode(0), kind: try row.decode(1), uniqueKey: try row.decode(2), state: try state(row, 3),
                priority: Int(try row.decode(4, as: Int16.self)), attempt: Int(try row.decode(5, as: Int32.self)),
                failures: Int(try row.decode(6, as: Int32.self)), greatestFailures: Int(try row.decode(7, as: Int32.self)),
                enqueued: try moment(row, 8), due: try moment(row, 9), finished: try row.decode(timestampOrNull: 10).map { Moment(microseconds: $0) },
                holder: try row.decode(11), isCancelling: try row.decode(12), trouble: try row.decode(13),
                payload: try row.decode(14, as: PostgresJSON.self).text, progress: try row.decode(15, as: PostgresJSON?.self)?.text)
        }
    }

    /// The attempts of a job.
    struct ListAttempts: PostgresStatement {
        let id: Int64
        let limit: Int

        static let sql = SQL.text(PackageResources.list_job_attempts_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(id)
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> JobAttempt {
            JobAttempt(
                number: Int(try row.decode(0, as: Int32.self)), holder: try row.decode(1), began: try moment(row, 2),
                ended: try row.decode(timestampOrNull: 3).map { Moment(microseconds: $0) },
                outcome: try row.decode(4, as: String?.self).flatMap(JobOutcome.init(rawValue:)), trouble: try row.decode(5))
        }
    }

    /// How many jobs stand where.
    struct Count: PostgresStatement {
        static let sql = SQL.text(PackageResources.count_jobs_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> JobCount {
            JobCount(
                kind: try row.decode(0), state: try state(row, 1), count: Int(try row.decode(2, as: Int64.self)), waits: try row.decode(3))
        }
    }

    /// Forgets jobs that are over.
    struct Prune: PostgresStatement {
        let finished: Duration
        let dead: Duration
        let limit: Int

        static let sql = SQL.text(PackageResources.prune_jobs_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(finished / .seconds(1))
            parameters.append(dead / .seconds(1))
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int { Int(try row.decode(0, as: Int64.self)) }
    }

    /// Wakes workers.
    struct Notify: PostgresStatement {
        static let channel = "pedigree_job"
        static let sql = SQL.text(PackageResources.notify_jobs_sql)
        static let effect = StatementEffect.write

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    private static func state(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> JobState {
        guard let state = JobState(rawValue: try row.decode(column, as: String.self)) else { preconditionFailure("job_state_is_known") }
        return state
    }

    private static func moment(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> Moment {
        Moment(microseconds: try row.decode(column, as: PostgresTimestamp.self).microsecondsSince1970)
    }
}
