import Postgres

/// The table that is read and written: 300,000 rows with a content that can be checked.
enum PointTable {
    static let rowCount = 300_000

    static let create = """
        DROP TABLE IF EXISTS point_queries;
        CREATE TABLE point_queries (id int8 PRIMARY KEY, name text NOT NULL, likes int8 NOT NULL, touched int8 NOT NULL DEFAULT 0)
            WITH (fillfactor = 70);
        INSERT INTO point_queries (id, name, likes) SELECT n, 'model-' || n, n * 7 FROM generate_series(1, \(rowCount)) n;
        """
    static let vacuum = "VACUUM (ANALYZE, FREEZE) point_queries"
    static let drop = "DROP TABLE point_queries"

    static func isRight(_ row: PointByID.Row, id: Int64) -> Bool {
        row.id == id && row.likes == id * 7 && row.name == "model-\(id)"
    }
}

/// One row by its primary key.
struct PointByID: PostgresStatement {
    let id: Int64
    static let sql = "SELECT id, name, likes FROM point_queries WHERE id = $1"
    static let effect = StatementEffect.readOnly

    struct Row {
        var id: Int64
        var name: String
        var likes: Int64
    }

    func bind(into parameters: inout PostgresParameters) { parameters.append(id) }

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row {
        Row(id: try row.decode(0), name: try row.decode(1), likes: try row.decode(2))
    }
}

/// Changes one row by its primary key, durably.
struct TouchPoint: PostgresStatement {
    typealias Row = Void
    let id: Int64
    static let sql = "UPDATE point_queries SET touched = touched + 1 WHERE id = $1"
    static let effect = StatementEffect.write

    func bind(into parameters: inout PostgresParameters) { parameters.append(id) }
}
