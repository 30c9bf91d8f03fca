import Lineage
import Postgres

/// What names mean, and names for models that are only mentioned.
enum NameStatements {
    /// What folded names mean now.
    struct Find: PostgresStatement {
        let folded: [String]

        static let sql = SQL.text(PackageResources.find_names_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> NameRow {
            NameRow(
                asked: try row.decode(0), node: NodeID(try row.decode(1)), name: try row.decode(2), folded: try row.decode(3),
                isMentioned: try row.decode(4, as: String.self) == "mentioned", isAlias: try row.decode(5), hasChildren: try row.decode(6))
        }
    }

    /// Makes mentioned models of names that are not live.
    struct InsertMentioned: PostgresStatement {
        let names: [String]

        static let sql = SQL.text(PackageResources.insert_mentioned_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(names)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, folded: String) {
            (NodeID(try row.decode(0)), try row.decode(1))
        }
    }

    /// The folded names of some models.
    struct Folded: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_folded_names_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, folded: String) {
            (NodeID(try row.decode(0)), try row.decode(1))
        }
    }
}
