/// What the server says of a prepared statement.
public struct PostgresStatementDescription: Hashable, Sendable {
    /// The types of `$1`, `$2`, ….
    public let parameterTypes: [PostgresType]
    /// The columns of its rows; empty for a statement without rows.
    public let columns: [Column]

    /// A column of the rows.
    public struct Column: Hashable, Sendable {
        /// The name of the column.
        public let name: String
        /// The type of the column.
        public let type: PostgresType
    }

    init(_ result: ResultSet) {
        parameterTypes = result.parameterTypes
        columns = (0..<result.columnCount).map { Column(name: result.name(ofColumn: $0), type: result.type(ofColumn: $0)) }
    }
}
