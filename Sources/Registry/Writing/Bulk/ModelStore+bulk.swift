public import Lineage
import Postgres

extension ModelStore {
    /// Files submissions of models that the store knows nothing of, many in one transaction; see ``submit(_:)`` for what that does.
    ///
    /// - Parameter submissions: Some thousands at most, since other writers wait meanwhile.
    /// - Returns: What each did, in order; nil for those of models that the store knows already, and for a model's second one. Those were not
    ///   filed and are for ``submit(_:)``.
    /// - Throws: ``PostgresError`` when the database is away or a value is not one that it takes; nothing was filed then.
    public func submitFresh(_ submissions: [Submission]) async throws -> [SubmissionOutcome?] {
        guard !submissions.isEmpty else { return [] }
        let outcomes = try await write { transaction in try await FreshWrite(submissions: submissions, transaction: transaction).run() }
        growth.add(outcomes.count { $0 != nil })
        return outcomes
    }

    /// Which documents are live already, with these bytes and read by this reader.
    ///
    /// - Parameters:
    ///   - path: The path of all of them.
    ///   - documents: The model that each is about, and the SHA-256 of its bytes.
    ///   - readerVersion: The version of the reader.
    /// - Returns: For each, in order, what holds it; nil where it is not held.
    public func held(path: String, documents: [(model: ModelID, sha256: [UInt8])], readerVersion: Int) async throws -> [SubmissionOutcome?] {
        var held = [SubmissionOutcome?](repeating: nil, count: documents.count)
        let rows = try await client.query(BulkStatements.FindHeld(path: path, documents: documents, readerVersion: readerVersion))
        for row in rows where held.indices.contains(row.place) { held[row.place] = row.outcome }
        return held
    }
}
