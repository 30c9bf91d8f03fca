import Lineage
import Postgres

/// Documents: the live ones of a model, and new versions.
enum DocumentStatements {
    /// The live documents of some models.
    struct ListLive: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_live_documents_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> DocumentRow {
            DocumentRow(
                id: try row.decode(0), path: try row.decode(1), sha256: try row.decode(2), readerVersion: Int(try row.decode(3, as: Int32.self)),
                submitter: try row.decode(4), recordedAt: try row.decode(5), factsJSON: try row.decode(6, as: PostgresJSON.self).text,
                diagnosticsJSON: try row.decode(7, as: PostgresJSON.self).text, origin: try row.decode(8), revision: try row.decode(9),
                byteCount: try row.decode(10), revisedAt: try row.decode(11), model: NodeID(try row.decode(12)))
        }
    }

    /// The packed bytes of the live documents of a model.
    struct ListBytes: PostgresStatement {
        let model: NodeID

        static let sql = SQL.text(PackageResources.list_document_bytes_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (path: String, packed: [UInt8]) {
            (try row.decode(0), try row.decode(1))
        }
    }

    /// Ends the live version of documents.
    struct Supersede: PostgresStatement {
        let documents: [Int64]
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.supersede_documents_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(documents)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Keeps a document.
    struct Insert: PostgresStatement {
        let model: NodeID
        let submitter: String
        let document: SubmittedDocument
        let moment: PostgresTimestamp
        /// Its number, where one was taken for it.
        var number: Int64?

        static let sql = SQL.text(PackageResources.insert_document_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(document.path)
            parameters.append(submitter)
            parameters.append(document.origin)
            parameters.append(document.revision)
            parameters.append(document.sha256)
            parameters.append(document.byteCount)
            parameters.append(document.compressedBytes)
            parameters.append(json: document.factsJSON)
            parameters.append(json: document.diagnosticsJSON)
            parameters.append(json: document.reading.metadataJSON.map(StoredJSON.withoutNulls))
            parameters.append(Int32(document.readerVersion))
            parameters.append(moment)
            parameters.append(number)
            parameters.append(timestamp: document.revisedAt?.microseconds)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 {
            try row.decode(0)
        }
    }

    /// Keeps what is read now from a document whose bytes did not change.
    struct Reread: PostgresStatement {
        let id: Int64
        let document: SubmittedDocument

        static let sql = SQL.text(PackageResources.reread_document_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(id)
            parameters.append(json: document.factsJSON)
            parameters.append(json: document.diagnosticsJSON)
            parameters.append(json: document.reading.metadataJSON.map(StoredJSON.withoutNulls))
            parameters.append(Int32(document.readerVersion))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
