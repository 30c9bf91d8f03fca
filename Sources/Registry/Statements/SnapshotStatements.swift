import Postgres

/// Snapshots for other programs, and the life of the database.
enum SnapshotStatements {
    /// Lets others see what a transaction sees.
    struct Export: PostgresStatement {
        static let sql = SQL.text(PackageResources.export_snapshot_sql)
        static let effect = StatementEffect.write

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (name: String, token: String, serverVersion: Int) {
            (try row.decode(0), try row.decode(1), Int(try row.decode(2, as: Int32.self)))
        }
    }

    /// Begins a new life of the database.
    struct BeginIncarnation: PostgresStatement {
        static let sql = SQL.text(PackageResources.begin_incarnation_sql)
        static let effect = StatementEffect.write

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String {
            try row.decode(0)
        }
    }
}
