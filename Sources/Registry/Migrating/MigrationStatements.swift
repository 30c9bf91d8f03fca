import Postgres

/// The record of the schema's steps.
enum MigrationStatements {
    /// Lets one migrator at a time work.
    struct Lock: PostgresStatement {
        static let sql = SQL.text(PackageResources.lock_migrations_sql)
        static let effect = StatementEffect.write

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// The steps that were applied.
    struct List: PostgresStatement {
        static let sql = SQL.text(PackageResources.list_migrations_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> SchemaStep {
            SchemaStep(number: Int(try row.decode(0, as: Int32.self)), name: try row.decode(1), checksum: try row.decode(2))
        }
    }

    /// Records a step.
    struct Insert: PostgresStatement {
        let number: Int32
        let step: String
        let checksum: String

        static let sql = SQL.text(PackageResources.insert_migration_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(number)
            parameters.append(step)
            parameters.append(checksum)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
