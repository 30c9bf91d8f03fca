public import Lineage
import Postgres

extension ModelStore {
    /// The longest wait for a part of a table.
    private static let loadDeadline: Duration = .seconds(600)

    /// Loads all models, believed edges and other names into an index, as they are at one moment.
    ///
    /// - Returns: The index, and how much of the log of changes it has seen.
    /// - Throws: ``PostgresError`` when the database is away.
    /// - Complexity: O(*v* + *e*) time and memory.
    public func loadIndex() async throws -> (index: LineageIndex, position: IndexPosition) {
        try await read { transaction in
            guard let start = try await transaction.queryOne(FollowStatements.Position()) else { preconditionFailure("incarnation_is_one_row") }
            var copied = CopiedModels(models: start.models, edges: start.edges)
            try await copy(FollowStatements.CopyModels.sql, in: transaction) { copied.takeModels($0) }
            try await copy(FollowStatements.CopyEdges.sql, in: transaction) { copied.takeEdges($0) }
            try await copy(FollowStatements.CopyAliases.sql, in: transaction) { copied.takeAliases($0) }
            return (copied.finish(), start.position)
        }
    }

    private func copy(_ query: String, in transaction: PostgresTransaction, take: (PostgresCopyBatch) -> Void) async throws {
        try await transaction.copyOutBatches("COPY (\(query)) TO STDOUT (FORMAT binary)", stepDeadline: Self.loadDeadline) { batches in
            for try await batch in batches { take(batch) }
        }
    }

    /// What changed since a position, up to a number of models.
    ///
    /// - Returns: The changes and the position that they lead to, or nil when the position is of another life of the database, or too old, or
    ///   more changed than that: then the index must be loaded anew.
    func changes(since position: IndexPosition, limit: Int) async throws -> (changes: [IndexChange], position: IndexPosition)? {
        let rows = try await client.query(FollowStatements.Changes(since: position, limit: limit + 1))
        guard let first = rows.first, first.position.incarnation == position.incarnation, !first.isTooOld, rows.count <= limit else { return nil }
        return (rows.compactMap(\.change), first.position)
    }

    /// Forgets changes of the log that are older than a time, and no more of them than a number at once.
    ///
    /// - Parameters:
    ///   - retention: How long they are kept, in whole seconds.
    ///   - limit: The most changes.
    /// - Returns: How many were forgotten.
    public func pruneChanges(olderThan retention: Duration, limit: Int) async throws -> Int {
        try await client.queryOne(FollowStatements.Prune(retention: Int(retention.components.seconds), limit: limit)) ?? 0
    }
}
