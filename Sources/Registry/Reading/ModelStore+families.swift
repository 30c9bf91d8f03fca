public import Lineage
import Postgres

extension ModelStore {
    /// All families, by key, and the version that was asked.
    public func families() async throws -> (families: [FamilySummary], version: String) {
        try await read { transaction in
            (try await transaction.query(FamilyStatements.List()), try await version(in: transaction))
        }
    }

    /// The members of a family, by folded name; empty when there is no such family.
    public func members(of key: FamilyKey) async throws -> [FamilyMember] {
        try await client.query(FamilyStatements.Members(key: key.folded))
    }

    /// How many descendants some models have together, without the models themselves.
    public func descendantCounts(ofAll models: [NodeID]) async throws -> RelationCounts {
        var counts = RelationCounts()
        for row in try await client.query(LineageStatements.CountDescendantsTogether(models: models)) { counts.take(row.relation, row.count) }
        return counts
    }
}
