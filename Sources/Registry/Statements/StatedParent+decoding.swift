import Lineage
import Postgres

extension StatedParent {
    /// Reads the columns of a claim from one on, as `list_parent_evidence.sql` names them.
    static func decode(_ row: PostgresRow, from first: Int) throws(PostgresDecodingError) -> StatedParent {
        let standing: StatedParent.Standing =
            switch try row.decode(first + 4, as: Bool?.self) {
            case true?: .admitted(relation: try StoredWord.relation(row, first + 5), confidence: try row.decode(first + 6))
            case false?: try row.decode(first + 25) ? .contradicted : .skipped
            case nil: .selfParent
            }
        return StatedParent(
            child: NodeID(try row.decode(first)), parent: NodeID(try row.decode(first + 1)),
            parentID: SummaryColumns.id(try row.decode(first + 2)), parentStatus: SummaryColumns.status(try row.decode(first + 3)),
            standing: standing, claim: try row.decode(first + 7), relation: try StoredWord.relation(row, first + 8),
            ground: try StoredWord.ground(row, first + 9), detail: try row.decode(first + 10), role: try row.decode(first + 11),
            weight: try row.decode(first + 12), kind: try StoredWord.evidenceKind(row, first + 13), document: try row.decode(first + 14),
            documentRevision: try row.decode(first + 15), documentSHA256: try row.decode(first + 16), field: try row.decode(first + 17),
            line: try row.decode(first + 18, as: Int32?.self).map { Int($0) }, text: try row.decode(first + 19),
            extractor: try row.decode(first + 20), submitter: try row.decode(first + 21), parentWritten: try row.decode(first + 22),
            parentRevision: try row.decode(first + 23),
            recordedAt: Moment(microseconds: try row.decode(first + 24, as: PostgresTimestamp.self).microsecondsSince1970))
    }
}
