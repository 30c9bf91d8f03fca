/// A value of a row could not be decoded; it names the column, the row and the statement, and never the value.
public struct PostgresDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the value.
    public let failure: PostgresDecodingFailure
    /// The Swift type that was asked for.
    public let target: String
    /// The column's name; empty in COPY and for a column that does not exist.
    public let columnName: String
    /// The column's position, from 0.
    public let column: Int
    /// The row's position, from 0.
    public let row: Int
    /// The statement's name; empty in COPY.
    public let statement: String

    /// One sentence without values: fit for users and logs.
    public var description: String {
        let found =
            switch failure {
            case .null: "NULL"
            case .type(let type): type.description
            case .malformed: "a malformed value"
            case .missingColumn: "a column that the row does not have"
            }
        let name = columnName.isEmpty ? "" : "\"\(columnName)\" "
        let origin = statement.isEmpty ? "a COPY" : "statement \(statement)"
        return "could not decode \(target) from \(found) - column \(name)(\(column)), row \(row), \(origin)"
    }
}
