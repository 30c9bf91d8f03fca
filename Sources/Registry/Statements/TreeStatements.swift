import Lineage
import Postgres

/// Levels of a tree.
enum TreeStatements {
    /// The most downloaded children of some models, by the edges that are believed now.
    struct Level: PostgresStatement {
        let parents: [NodeID]
        let limit: Int
        let minimumConfidence: Double

        static let sql = SQL.text(PackageResources.list_tree_level_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(parents.map(\.number))
            parameters.append(Int32(clamping: limit))
            parameters.append(minimumConfidence)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> TreeChild { try TreeStatements.decode(row) }
    }

    /// The same by the edges that were believed at a moment.
    struct LevelAsOf: PostgresStatement {
        let parents: [NodeID]
        let limit: Int
        let minimumConfidence: Double
        let moment: Moment

        static let sql = SQL.asOf(Level.sql, parameter: 4)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(parents.map(\.number))
            parameters.append(Int32(clamping: limit))
            parameters.append(minimumConfidence)
            parameters.append(timestamp: moment.microseconds)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> TreeChild { try TreeStatements.decode(row) }
    }

    private static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> TreeChild {
        TreeChild(
            parent: NodeID(try row.decode(0)), siblings: Int(try row.decode(1, as: Int64.self)), relation: try StoredWord.relation(row, 2),
            confidence: try row.decode(3), isInferred: try StoredWord.evidenceKind(row, 4) == .inferred,
            model: try SummaryColumns.decode(row, from: 5))
    }
}
