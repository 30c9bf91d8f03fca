import Lineage
import Postgres

/// Which documents older readers have read.
enum RereadingStatements {
    /// The next models with such a document.
    struct ListStale: PostgresStatement {
        let readerVersion: Int
        let after: NodeID
        let limit: Int

        static let sql = SQL.text(PackageResources.list_stale_models_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(Int32(readerVersion))
            parameters.append(after.number)
            parameters.append(Int64(limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, id: ModelID) {
            (NodeID(try row.decode(0)), SummaryColumns.id(try row.decode(1)))
        }
    }

    /// The version by which every live document has been read.
    struct Get: PostgresStatement {
        static let sql = SQL.text(PackageResources.get_reader_version_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int {
            Int(try row.decode(0, as: Int32.self))
        }
    }

    /// Remembers that version.
    struct Set: PostgresStatement {
        let readerVersion: Int

        static let sql = SQL.text(PackageResources.set_reader_version_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(Int32(readerVersion))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
