import Lineage
import Postgres

/// Finding models by something like their name.
enum SearchStatements {
    /// A row: the number of all matches, and one model unless the page is empty.
    struct Row: Sendable {
        let total: Int
        let match: SearchMatch?
    }

    /// Models whose name or alias has something like the words asked for.
    struct Search: PostgresStatement {
        let words: SearchWords
        let limit: Int
        let offset: Int

        static let sql = SQL.text(PackageResources.search_models_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.custom

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(words.joined)
            parameters.append(words.patterns)
            parameters.append(Int32(clamping: limit))
            parameters.append(Int32(clamping: offset))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row {
            let total = Int(try row.decode(0, as: Int64.self))
            guard let score = try row.decode(1, as: Float?.self) else { return Row(total: total, match: nil) }
            let match = SearchMatch(model: try SummaryColumns.decode(row, from: 3), score: score, alias: try row.decode(2))
            return Row(total: total, match: match)
        }
    }

    /// The names nearest to one that is unknown.
    struct Suggest: PostgresStatement {
        let words: SearchWords
        let limit: Int

        static let sql = SQL.text(PackageResources.suggest_names_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.custom

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(words.joined)
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String {
            try row.decode(0)
        }
    }
}
