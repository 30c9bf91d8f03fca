import Lineage
import Postgres

/// What checks ask.
enum CheckStatements {
    /// Newer versions and revisions of many models.
    struct ListChecked: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_checked_models_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, facts: CheckedFacts) {
            (NodeID(try row.decode(0)), CheckedFacts(newerVersion: try row.decode(1), revision: try row.decode(2)))
        }
    }
}
