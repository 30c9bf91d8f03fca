public import Lineage
import Postgres

extension ModelStore {
    /// What the store knows of models beyond the index; models that it does not have are left out.
    ///
    /// - Parameter models: At most 100,000.
    /// - Throws: ``PostgresError``.
    public func checkedFacts(of models: [NodeID]) async throws -> [NodeID: CheckedFacts] {
        guard !models.isEmpty else { return [:] }
        let rows = try await client.query(CheckStatements.ListChecked(models: models))
        return Dictionary(rows.map { ($0.node, $0.facts) }) { first, _ in first }
    }
}
