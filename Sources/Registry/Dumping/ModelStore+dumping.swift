public import Lineage
import Postgres

extension ModelStore {
    /// How many models are read at a time.
    private static let dumpPageCount = 200

    /// Reads everything that is live, at one moment: first the models that are only mentioned, then the known ones, each in the order of
    /// their folded names.
    ///
    /// - Parameter body: Called with some models at a time.
    /// - Throws: ``PostgresError`` when the database is away, and whatever `body` throws.
    public func readEverything(_ body: @escaping @Sendable ([DumpRecord]) async throws -> Void) async throws {
        try await read { transaction in
            for isMentioned in [true, false] {
                var after = ""
                while true {
                    let page = try await transaction.query(
                        DumpStatements.Models(after: after, isMentioned: isMentioned, limit: Self.dumpPageCount))
                    guard let last = page.last else { break }
                    after = last.id.folded
                    try await body(try await records(page, in: transaction))
                }
            }
        }
    }

    private func records(
        _ models: [(node: NodeID, id: ModelID, status: ModelStatus)], in transaction: PostgresTransaction
    ) async throws -> [DumpRecord] {
        let nodes = models.map(\.node)
        let aliases = Dictionary(grouping: try await transaction.query(DumpStatements.Aliases(models: nodes)), by: \.node)
        let former = Dictionary(grouping: try await transaction.query(DumpStatements.FormerNames(models: nodes)), by: \.node)
        let repositories = Dictionary(grouping: try await transaction.query(DumpStatements.Repositories(models: nodes)), by: \.node)
        let documents = Dictionary(grouping: try await transaction.query(DumpStatements.Documents(models: nodes)), by: \.node)
        let parents = Dictionary(grouping: try await transaction.query(DumpStatements.ParentEvidence(children: nodes)), by: \.child)
        return models.map { node, id, status in
            DumpRecord(
                id: id, status: status, aliases: (aliases[node] ?? []).map(\.alias), formerNames: (former[node] ?? []).map(\.name),
                repositories: (repositories[node] ?? []).map(\.repository), documents: (documents[node] ?? []).map(\.document),
                parents: parents[node] ?? [])
        }
    }

    /// Makes models of names that mean nothing yet, and spells those that are only mentioned as they are given.
    public func mention(_ ids: [ModelID]) async throws {
        guard !ids.isEmpty else { return }
        try await write { transaction in
            try await transaction.execute(LockStatements.Shape(isExclusive: true))
            guard let moment = try await transaction.queryOne(RegistryStatements.Clock()) else { return }
            let names = try await NameResolution(of: ids, in: transaction)
            let respelled = try await transaction.query(DumpStatements.RespellMentioned(names: Set(ids).sorted().map(\.written)))
            let changed = Set(names.made).union(respelled)
            if !changed.isEmpty { try await transaction.execute(ModelStatements.RecordChanges(models: changed.sorted(), moment: moment)) }
        }
    }
}
