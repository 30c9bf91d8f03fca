import Postgres

/// How far places outside were gone through.
enum CrawlStatements {
    /// The position of a place.
    struct Get: PostgresStatement {
        let place: String

        static let sql = SQL.text(PackageResources.get_crawl_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(place)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> PostgresJSON { try row.decode(0) }
    }

    /// Keeps a position.
    struct Save: PostgresStatement {
        let place: String
        let position: String

        static let sql = SQL.text(PackageResources.save_crawl_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(place)
            parameters.append(json: position)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
