import Postgres

/// What the planner of PostgreSQL knows of the tables.
enum PlannerStatements {
    /// Lets it look at the tables that grow with models.
    struct Analyze: PostgresStatement {
        static let sql = SQL.text(PackageResources.analyze_tables_sql)
        static let effect = StatementEffect.write
        /// It takes seconds when there are millions of models.
        static let lane = StatementLane.long

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// How many models it believes there to be.
    struct Count: PostgresStatement {
        static let sql = SQL.text(PackageResources.count_analyzed_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 {
            try row.decode(0)
        }
    }
}
