public import Lineage
import Postgres

extension ModelStore {
    /// What a name means now: a live model, else the model behind a live alias, else nothing.
    public func model(named id: ModelID) async throws -> NamedModel? {
        let row = try await client.query(NameStatements.Find(folded: [id.folded])).first
        return row.map {
            NamedModel(
                node: $0.node, id: SummaryColumns.id($0.name), isAlias: $0.isAlias, isMentioned: $0.isMentioned, hasChildren: $0.hasChildren)
        }
    }
}
