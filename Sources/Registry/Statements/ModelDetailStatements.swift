import Lineage
import Postgres

/// One model in full.
enum ModelDetailStatements {
    /// A model's row.
    struct Get: PostgresStatement {
        let model: NodeID

        static let sql = SQL.text(PackageResources.get_model_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelRecord {
            ModelRecord(
                node: NodeID(try row.decode(0)), id: SummaryColumns.id(try row.decode(1)), status: SummaryColumns.status(try row.decode(2)),
                revision: try row.decode(3), recordedAt: try moment(row, 14) ?? Moment(microseconds: 0), knownAt: try moment(row, 15),
                created: try moment(row, 13), familyKeys: try row.decode(16), familyNames: try row.decode(17), familySize: try row.decode(18),
                familyVariant: try row.decode(19),
                facts: StoredJSON.value(of: try row.decode(20, as: PostgresJSON.self).text, as: ModelFacts.self) ?? ModelFacts(),
                aliases: try row.decode(21))
        }

        private static func moment(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> Moment? {
            try row.decode(column, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) }
        }
    }

    /// Every live claim about the parents of some models, with what the resolver made of it.
    struct ParentEvidence: PostgresStatement {
        let children: [NodeID]

        static let sql = SQL.text(PackageResources.list_parent_evidence_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(children.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> StatedParent {
            let edge: StatedParent.Standing =
                switch try row.decode(4, as: Bool?.self) {
                case true?: .admitted(relation: try StoredWord.relation(row, 5), confidence: try row.decode(6))
                case false?: try row.decode(25) ? .contradicted : .skipped
                case nil: .selfParent
                }
            return StatedParent(
                child: NodeID(try row.decode(0)), parent: NodeID(try row.decode(1)), parentID: SummaryColumns.id(try row.decode(2)),
                parentStatus: SummaryColumns.status(try row.decode(3)), standing: edge, claim: try row.decode(7),
                relation: try StoredWord.relation(row, 8), ground: try StoredWord.ground(row, 9), detail: try row.decode(10),
                role: try row.decode(11), weight: try row.decode(12), kind: try StoredWord.evidenceKind(row, 13), document: try row.decode(14),
                documentRevision: try row.decode(15), documentSHA256: try row.decode(16), field: try row.decode(17),
                line: try row.decode(18, as: Int32?.self).map { Int($0) }, text: try row.decode(19), extractor: try row.decode(20),
                submitter: try row.decode(21), parentWritten: try row.decode(22), parentRevision: try row.decode(23),
                recordedAt: Moment(microseconds: try row.decode(24, as: PostgresTimestamp.self).microsecondsSince1970))
        }
    }
}
