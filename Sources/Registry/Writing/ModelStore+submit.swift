import Lineage
import Postgres

extension ModelStore {
    /// How often a write begins anew when another one got in between; deadlocks and serialization failures are retried below this.
    private static let maximumAttempts = 10

    /// Files what one submitter says about one model: documents, claims, facts, edges and changes in one transaction.
    ///
    /// The same documents again change nothing. A changed one retracts the claims that it no longer makes. Parents that are
    /// only named become mentioned models. A child without children is written beside others; one with children alone, since
    /// only then can its edges be part of a cycle. Models of which nothing is known share transactions with others that come at the same time.
    ///
    /// - Parameter submission: The documents and what was read from them.
    /// - Returns: What it did.
    /// - Throws: ``SubmissionError``, or ``PostgresError`` when the database is away.
    public func submit(_ submission: Submission) async throws -> SubmissionOutcome {
        if submission.mayBeShared, let outcome = await fresh.answer(for: submission) { return outcome }
        return try await submitAlone(submission)
    }

    /// Files a submission in a transaction of its own; see ``submit(_:)``.
    package func submitAlone(_ submission: Submission) async throws -> SubmissionOutcome {
        var isExclusive = submission.expectsChildren
        for _ in 0..<Self.maximumAttempts {
            let alone = isExclusive
            do {
                let outcome = try await write { transaction in
                    try await SubmissionWrite(submission: submission, transaction: transaction, isExclusive: alone).run()
                }
                growth.add(1)
                return outcome
            } catch let restart as SubmissionWrite.Restart {
                isExclusive = isExclusive || restart == .needsExclusiveShape
            }
        }
        throw SubmissionError.contended
    }
}
