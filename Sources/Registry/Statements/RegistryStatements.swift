import Lineage
import Postgres

/// The registry as a whole.
enum RegistryStatements {
    /// The version that a transaction sees.
    struct Version: PostgresStatement {
        static let sql = SQL.text(PackageResources.read_version_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String {
            try row.decode(0)
        }
    }

    /// The time on the server's clock.
    struct Clock: PostgresStatement {
        static let sql = SQL.text(PackageResources.read_clock_sql)
        static let effect = StatementEffect.write

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> PostgresTimestamp {
            try row.decode(0)
        }
    }

    /// What is in the registry.
    struct Count: PostgresStatement {
        static let sql = SQL.text(PackageResources.count_registry_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> RegistryCounts {
            RegistryCounts(
                known: Int(try row.decode(0, as: Int64.self)), mentioned: Int(try row.decode(1, as: Int64.self)),
                edges: Int(try row.decode(2, as: Int64.self)), claims: Int(try row.decode(3, as: Int64.self)),
                documents: Int(try row.decode(4, as: Int64.self)))
        }
    }
}
