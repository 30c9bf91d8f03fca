import Lineage
import Postgres

/// Everything that the store keeps, read through from the first row to the last.
enum KeptStatements {
    /// Models in the order of their numbers.
    struct ModelsAfter: PostgresStatement {
        let number: Int64
        let limit: Int64

        static let sql = SQL.text(PackageResources.list_models_after_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(number)
            parameters.append(limit)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> KeptModel {
            KeptModel(
                node: NodeID(try row.decode(0)), name: try row.decode(1), isMentioned: try row.decode(2, as: String.self) == "mentioned",
                isReplaced: try row.decode(3), columns: try columns(row), family: try family(row),
                factsJSON: try row.decode(20, as: PostgresJSON.self).text,
                registeredAt: try row.decode(21, as: PostgresTimestamp?.self), formerNames: try row.decode(22))
        }

        private static func columns(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelFacts {
            var facts = ModelFacts()
            facts.license = try row.decode(4)
            facts.library = try row.decode(5)
            facts.task = try row.decode(6)
            facts.quantization = try row.decode(7)
            facts.languages = try row.decode(8)
            facts.formats = try row.decode(9)
            facts.parameters = try row.decode(10)
            facts.activeParameters = try row.decode(11)
            facts.contextLength = try row.decode(12)
            facts.downloads = try row.decode(13)
            facts.likes = try row.decode(14)
            facts.created = try row.decode(15, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) }
            return facts
        }

        private static func family(_ row: PostgresRow) throws(PostgresDecodingError) -> KeptModel.Family {
            KeptModel.Family(keys: try row.decode(16), names: try row.decode(17), size: try row.decode(18), variant: try row.decode(19))
        }
    }

    /// The names of some models.
    struct Names: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_model_names_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, name: String) {
            (NodeID(try row.decode(0)), try row.decode(1))
        }
    }

    /// Every version of every document of some models.
    struct Documents: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_kept_documents_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> KeptDocument {
            KeptDocument(
                id: try row.decode(0), model: NodeID(try row.decode(1)), path: try row.decode(2), sha256: try row.decode(3),
                byteCount: Int(try row.decode(4, as: Int64.self)), packedByteCount: Int(try row.decode(5, as: Int64.self)),
                readerVersion: Int(try row.decode(6, as: Int32.self)), isLive: try row.decode(7),
                factsJSON: try row.decode(8, as: PostgresJSON.self).text, diagnosticsJSON: try row.decode(9, as: PostgresJSON.self).text)
        }
    }

    /// The packed bytes of some documents.
    struct Bytes: PostgresStatement {
        let documents: [Int64]

        static let sql = SQL.text(PackageResources.list_kept_bytes_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(documents)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (document: Int64, packed: [UInt8]) {
            (try row.decode(0), try row.decode(1))
        }
    }

    /// Which documents keep other metadata than was read of them now.
    struct OtherMetadata: PostgresStatement {
        let read: [(document: Int64, metadataJSON: String?)]

        static let sql = SQL.text(PackageResources.find_other_metadata_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(read.map(\.document))
            parameters.append(read.map { $0.metadataJSON.map(StoredJSON.withoutNulls) } as [String?])
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [Int64] {
            try row.decode(0)
        }
    }

    /// Believed edges in the order of their pairs.
    struct EdgesAfter: PostgresStatement {
        let child: NodeID
        let parent: NodeID
        let limit: Int64

        static let sql = SQL.text(PackageResources.list_believed_edges_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(child.number)
            parameters.append(parent.number)
            parameters.append(limit)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (child: NodeID, parent: NodeID, relation: Relation) {
            (NodeID(try row.decode(0)), NodeID(try row.decode(1)), try StoredWord.relation(row, 2))
        }
    }
}
