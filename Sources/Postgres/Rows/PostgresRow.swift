/// One row of an answer. Values are decoded when they are asked for.
///
/// It keeps the whole answer alive: decode what is needed, and let go of the row.
public struct PostgresRow: Sendable {
    enum Storage: Sendable {
        case result(ResultSet)
        case copied(CopiedRows)
    }

    let storage: Storage
    let index: Int

    /// How many columns the row has.
    public var columnCount: Int {
        switch storage {
        case .result(let result): result.columnCount
        case .copied(let rows): rows.columnCount(row: index)
        }
    }

    /// The names of the columns; empty in COPY.
    public var columnNames: [String] {
        switch storage {
        case .result(let result): (0..<result.columnCount).map { result.name(ofColumn: $0) }
        case .copied: []
        }
    }

    /// Decodes a column.
    ///
    /// The column's type must be one that `type` takes (see the conformances of ``PostgresDecodable``); in COPY, where
    /// columns have no types, only the length is checked.
    /// - Parameter column: from 0.
    public func decode<Value: PostgresDecodable>(
        _ column: Int, as type: Value.Type = Value.self
    ) throws(PostgresDecodingError) -> Value {
        guard column >= 0, column < columnCount else { throw located(.missingColumn, column, type) }
        do throws(PostgresDecodingFailure) {
            return try Value.decode(PostgresCell(row: self, column: column))
        } catch {
            throw located(error, column, type)
        }
    }

    /// Decodes a json or jsonb column as its text.
    public func decode(json column: Int) throws(PostgresDecodingError) -> String {
        try decode(column, as: PostgresJSON.self).text
    }

    /// Decodes a json or jsonb column as its text, or nil for NULL.
    public func decode(jsonOrNull column: Int) throws(PostgresDecodingError) -> String? {
        try decode(column, as: PostgresJSON?.self)?.text
    }

    /// Decodes a timestamptz column as microseconds since 1970-01-01 UTC.
    public func decode(timestamp column: Int) throws(PostgresDecodingError) -> Int64 {
        try decode(column, as: PostgresTimestamp.self).microsecondsSince1970
    }

    /// Decodes a timestamptz column as microseconds since 1970-01-01 UTC, or nil for NULL.
    public func decode(timestampOrNull column: Int) throws(PostgresDecodingError) -> Int64? {
        try decode(column, as: PostgresTimestamp?.self)?.microsecondsSince1970
    }

    private func located<Value>(
        _ failure: PostgresDecodingFailure, _ column: Int, _ target: Value.Type
    ) -> PostgresDecodingError {
        var columnName = ""
        var statement = ""
        var row = index
        switch storage {
        case .result(let result):
            if failure != .missingColumn { columnName = result.name(ofColumn: column) }
            statement = result.statement?.name ?? ""
        case .copied(let rows):
            row += rows.firstRow
        }
        return PostgresDecodingError(
            failure: failure, target: String(describing: target), columnName: columnName, column: column, row: row,
            statement: statement)
    }
}
