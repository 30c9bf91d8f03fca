import Lineage
import Postgres

/// What writes of many models at once need besides COPY.
enum BulkStatements {
    /// Numbers for rows that are written with COPY.
    struct TakeNumbers: PostgresStatement {
        let table: String
        let count: Int

        static let sql = SQL.text(PackageResources.take_numbers_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(table)
            parameters.append(Int32(clamping: count))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 {
            try row.decode(0)
        }
    }

    /// Which documents are there already.
    struct FindHeld: PostgresStatement {
        let path: String
        let documents: [(model: ModelID, sha256: [UInt8])]
        let readerVersion: Int

        static let sql = SQL.text(PackageResources.find_held_documents_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(documents.map(\.model.folded))
            parameters.append(documents.map(\.sha256))
            parameters.append(path)
            parameters.append(Int32(readerVersion))
        }

        /// The place of the document among those asked about, from 0, and what holds it.
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (place: Int, outcome: SubmissionOutcome) {
            let diagnostics = StoredJSON.value(of: try row.decode(3, as: PostgresJSON.self).text, as: [Diagnostic].self) ?? []
            let outcome = SubmissionOutcome(
                effect: .same, model: SummaryColumns.id(try row.decode(2)), node: NodeID(try row.decode(1)), diagnostics: diagnostics)
            return (Int(try row.decode(0, as: Int64.self)) - 1, outcome)
        }
    }
}
