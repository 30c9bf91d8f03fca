import Lineage
import Postgres

/// When the newest edge began or ended.
struct NewestEdge: PostgresStatement {
    static let sql = "SELECT max(greatest(valid_from, valid_to)) FROM edge"
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Moment {
        Moment(microseconds: try row.decode(timestamp: 0))
    }
}
