import Lineage
import Postgres

/// Edges as the resolver reads and writes them.
enum EdgeStatements {
    /// The live edges of some children, skipped candidates included.
    struct ListLive: PostgresStatement {
        let children: [NodeID]

        static let sql = SQL.text(PackageResources.list_live_edges_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(children.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> EdgeRow {
            try edge(of: row)
        }
    }

    /// The live edges at and above some models, skipped candidates included, with names.
    struct ListAbove: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_edges_above_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (edge: EdgeRow, childFolded: String, parentFolded: String) {
            (try edge(of: row), try row.decode(8), try row.decode(9))
        }
    }

    /// Ends edges.
    struct Close: PostgresStatement {
        let edges: [Int64]
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.close_edges_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(edges)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Begins edges.
    struct Insert: PostgresStatement {
        let edges: [Edge]
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.insert_edges_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(moment)
            parameters.append(edges.map(\.candidate.child.number))
            parameters.append(edges.map(\.candidate.parent.number))
            parameters.append(edges.map { Int16($0.candidate.relation.rawValue) })
            parameters.append(edges.map { Int16($0.candidate.kind.rawValue) })
            parameters.append(edges.map(\.candidate.confidence))
            parameters.append(edges.map(\.isAdmitted))
            parameters.append(edges.map(\.candidate.isContradicted))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    private static func edge(of row: PostgresRow) throws(PostgresDecodingError) -> EdgeRow {
        let candidate = Candidate(
            child: NodeID(try row.decode(1)), parent: NodeID(try row.decode(2)), relation: try StoredWord.relation(row, 3),
            kind: try StoredWord.evidenceKind(row, 4), confidence: try row.decode(5), isContradicted: try row.decode(7))
        return EdgeRow(id: try row.decode(0), edge: Edge(candidate, isAdmitted: try row.decode(6)))
    }
}
