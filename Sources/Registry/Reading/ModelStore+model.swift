public import Lineage
import Postgres

extension ModelStore {
    /// Everything about one model. Who asks while others are answered shares a statement with those who ask then, too.
    ///
    /// - Returns: Nil when the store has no such number.
    /// - Throws: ``PostgresError`` when the database is away.
    public func detail(of model: NodeID) async throws -> ModelDetail? {
        try await details.answer(for: model).get()
    }

    /// How many children and descendants a model has, counted by recursive SQL: what the index is compared with.
    package func lineageCounts(of model: NodeID) async throws -> (children: RelationCounts, descendants: RelationCounts) {
        try await read { transaction in
            var children = RelationCounts()
            for row in try await transaction.query(LineageStatements.CountChildren(models: [model])) { children.take(row.relation, row.count) }
            var descendants = RelationCounts()
            for row in try await transaction.query(LineageStatements.CountDescendants(models: [model])) { descendants.take(row.relation, row.count) }
            return (children, descendants)
        }
    }

    /// Some models in short, in any order.
    public func summaries(of models: [NodeID]) async throws -> [NodeID: ModelSummary] {
        let rows = try await client.query(LineageStatements.Summaries(models: models))
        return Dictionary(rows.map { ($0.node, $0) }) { first, _ in first }
    }

    /// Runs reads that must see one state of the registry.
    func read<Answer: Sendable>(_ body: @escaping @Sendable (PostgresTransaction) async throws -> Answer) async throws -> Answer {
        try await client.withTransaction(isolation: .repeatableRead, access: .readOnly, body)
    }

    /// The version of the registry that a transaction sees.
    func version(in transaction: PostgresTransaction) async throws -> String {
        try await transaction.queryOne(RegistryStatements.Version()) ?? ""
    }
}

extension DocumentRow {
    /// The document without what was read from it.
    var stored: StoredDocument {
        StoredDocument(
            path: path, origin: origin, submitter: submitter, revision: revision, byteCount: byteCount, sha256: sha256, readerVersion: readerVersion,
            diagnostics: StoredJSON.list(of: diagnosticsJSON),
            recordedAt: Moment(microseconds: recordedAt.microsecondsSince1970),
            revisedAt: revisedAt.map { Moment(microseconds: $0.microsecondsSince1970) })
    }
}
