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
            let start = try await position(in: transaction)
            var builder = LineageIndexBuilder()
            builder.reserveCapacity(models: start.models + start.models / 32, edges: start.edges + start.edges / 32)
            var copied = CopiedModels(for: builder)
            try await copyModels(in: transaction) { copied.takeModels($0) }
            try await copyLinks(in: transaction, edges: { copied.takeEdges($0) }, aliases: { copied.takeAliases($0) })
            return (copied.finish().finish(), start.position)
        }
    }

    /// What an index differs by from what the store has now, whatever it has seen of the log of changes.
    ///
    /// All rows are read as for ``loadIndex()``, but no second index stands beside the first one, and what is alike stays as it is.
    ///
    /// - Parameters:
    ///   - index: The index.
    ///   - limit: The most models that may differ.
    /// - Returns: All of what the index must take, for ``LineageIndex/apply(_:isWhole:)``, and how much of the log it has seen then; nil when
    ///   more differs.
    /// - Throws: ``PostgresError`` when the database is away.
    /// - Complexity: O(*v* + *e*) time.
    func differences(of index: LineageIndex, limit: Int) async throws -> (changes: [IndexChange], position: IndexPosition)? {
        try await read { transaction in
            let start = try await position(in: transaction)
            var copied = CopiedModels(for: LineageComparison(with: index))
            try await copyModels(in: transaction) { copied.takeModels($0) }
            guard copied.taker.leastDifferenceCount <= limit else { return nil }
            try await copyLinks(in: transaction, edges: { copied.takeEdges($0) }, aliases: { copied.takeAliases($0) })
            let (different, gone) = copied.finish().finish()
            guard different.count + gone.count <= limit else { return nil }
            var changes: [IndexChange] = []
            let models = different + gone
            for first in stride(from: 0, to: models.count, by: Self.differenceStep) {
                let step = Array(models[first..<min(first + Self.differenceStep, models.count)])
                let rows = try await transaction.query(FollowStatements.Changes(since: start.position, limit: 0, besides: step))
                changes += rows.compactMap(\.change)
            }
            // Another life of the database may not know a model at all, or give its number out again.
            let told = Set(changes.map(\.node))
            for node in gone where !told.contains(node) { changes.append(.remove(node, version: 0)) }
            return (changes, start.position)
        }
    }

    /// How many models of those that differ are read at a time.
    private static let differenceStep = 5_000

    private func position(in transaction: PostgresTransaction) async throws -> (position: IndexPosition, models: Int, edges: Int) {
        guard let start = try await transaction.queryOne(FollowStatements.Position()) else { preconditionFailure("incarnation_is_one_row") }
        return start
    }

    private func copyModels(in transaction: PostgresTransaction, take: (PostgresCopyBatch) -> Void) async throws {
        try await copy(FollowStatements.CopyModels.sql, in: transaction, take: take)
    }

    private func copyLinks(
        in transaction: PostgresTransaction, edges: (PostgresCopyBatch) -> Void, aliases: (PostgresCopyBatch) -> Void
    ) async throws {
        try await copy(FollowStatements.CopyEdges.sql, in: transaction, take: edges)
        try await copy(FollowStatements.CopyAliases.sql, in: transaction, take: aliases)
    }

    private func copy(_ query: String, in transaction: PostgresTransaction, take: (PostgresCopyBatch) -> Void) async throws {
        try await transaction.copyOutBatches("COPY (\(query)) TO STDOUT (FORMAT binary)", stepDeadline: Self.loadDeadline) { batches in
            for try await batch in batches { take(batch) }
        }
    }

    /// What changed since a position, up to a number of changes in the log.
    ///
    /// - Returns: The changes and the position that they lead to, or nil when the position is of another life of the database, or too old, or
    ///   more changed than that: then the index must be loaded anew.
    func changes(since position: IndexPosition, limit: Int) async throws -> (changes: [IndexChange], position: IndexPosition)? {
        let rows = try await client.query(FollowStatements.Changes(since: position, limit: limit + 1))
        guard let first = rows.first, first.position.incarnation == position.incarnation, !first.isTooOld, first.count <= limit else { return nil }
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
