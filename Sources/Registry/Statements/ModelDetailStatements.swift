import Lineage
import Postgres

/// Models in full.
enum ModelDetailStatements {
    /// A part of what is known of a model.
    enum Part {
        case record(ModelRecord)
        case parent(StatedParent)
        case document(StoredDocument)
    }

    /// The rows of some models, every live claim about their parents, and their live documents, in no particular order of rows.
    struct Get: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.get_model_details_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        /// A part of what is known of a model, with its place among those of its kind.
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (model: NodeID, place: Int64, part: Part) {
            let model = NodeID(try row.decode(0))
            let place: Int64 = try row.decode(2)
            switch try row.decode(1, as: Int16.self) {
            case 0: return (model, place, .record(try record(row, from: 3)))
            case 1: return (model, place, .parent(try StatedParent.decode(row, from: 16)))
            default: return (model, place, .document(try document(row, from: 42)))
            }
        }

        private static func record(_ row: PostgresRow, from first: Int) throws(PostgresDecodingError) -> ModelRecord {
            ModelRecord(
                node: NodeID(try row.decode(first)), id: SummaryColumns.id(try row.decode(first + 1)),
                status: SummaryColumns.status(try row.decode(first + 2)), revision: try row.decode(first + 3),
                recordedAt: try moment(row, first + 5) ?? Moment(microseconds: 0), knownAt: try moment(row, first + 6),
                created: try moment(row, first + 4), familyKeys: try row.decode(first + 7), familyNames: try row.decode(first + 8),
                familySize: try row.decode(first + 9), familyVariant: try row.decode(first + 10),
                facts: StoredJSON.value(of: try row.decode(first + 11, as: PostgresJSON.self).text, as: ModelFacts.self) ?? ModelFacts(),
                aliases: try row.decode(first + 12), identical: try row.decode(51))
        }

        private static func document(_ row: PostgresRow, from first: Int) throws(PostgresDecodingError) -> StoredDocument {
            StoredDocument(
                path: try row.decode(first), origin: try row.decode(first + 6), submitter: try row.decode(first + 3),
                revision: try row.decode(first + 7), byteCount: try row.decode(first + 8), sha256: try row.decode(first + 1),
                readerVersion: Int(try row.decode(first + 2, as: Int32.self)),
                diagnostics: StoredJSON.list(of: try row.decode(first + 5, as: PostgresJSON.self).text),
                recordedAt: try moment(row, first + 4) ?? Moment(microseconds: 0))
        }

        private static func moment(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> Moment? {
            try row.decode(column, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) }
        }
    }
}
