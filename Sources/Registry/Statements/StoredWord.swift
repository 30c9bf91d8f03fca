import Lineage
import Postgres

/// Reads the numbers and words that stand for cases of the vocabulary.
enum StoredWord {
    /// The relation in a column.
    static func relation(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> Relation {
        let number = try row.decode(column, as: Int16.self)
        guard let relation = UInt8(exactly: number).flatMap(Relation.init(rawValue:)) else { preconditionFailure("claim_relation_is_known") }
        return relation
    }

    /// The kind of evidence in a column.
    static func evidenceKind(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> EvidenceKind {
        let number = try row.decode(column, as: Int16.self)
        guard let kind = UInt8(exactly: number).flatMap(EvidenceKind.init(rawValue:)) else { preconditionFailure("claim_evidence_kind_is_known") }
        return kind
    }

    /// The ground of a relation in a column.
    static func ground(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> RelationReason.Ground {
        guard let ground = RelationReason.Ground(rawValue: try row.decode(column, as: String.self)) else {
            preconditionFailure("claim_reason_is_known")
        }
        return ground
    }
}
