/// What the server said about an error, field by field (manual, "Error and Notice Message Fields").
///
/// ``message``, ``detail`` and ``hint`` may quote values of rows and parameters: show them to nobody who may not see
/// the data, and keep them out of logs.
public struct PostgresServerFields: Sendable {
    /// The five characters that say what went wrong.
    public let sqlState: SQLState
    /// `ERROR`, `FATAL` or `PANIC`, never translated.
    public let severity: String
    /// The server's own sentence; it may hold values, so it is not part of a `description`.
    public let message: String
    /// What the server adds to the message, which often holds values.
    public let detail: String?
    /// What the server suggests.
    public let hint: String?
    /// The schema of the table that is concerned.
    public let schema: String?
    /// The table that is concerned.
    public let table: String?
    /// The column that is concerned.
    public let column: String?
    /// The constraint that would be broken.
    public let constraint: String?
    /// The function of the server that raised it.
    public let routine: String?

    package init(
        sqlState: SQLState, severity: String = "ERROR", message: String = "", detail: String? = nil,
        hint: String? = nil, schema: String? = nil, table: String? = nil, column: String? = nil,
        constraint: String? = nil, routine: String? = nil
    ) {
        self.sqlState = sqlState
        self.severity = severity
        self.message = message
        self.detail = detail
        self.hint = hint
        self.schema = schema
        self.table = table
        self.column = column
        self.constraint = constraint
        self.routine = routine
    }

    /// Classes whose messages are made of names and fixed words alone. Others, like 22 (`invalid input syntax for type
    /// integer: "…"`) and P0 (`RAISE`), quote values.
    private static let classesWithoutValues: Set<String> = [
        "00", "01",
        "08", "0A", "23", "25", "26", "28", "3D", "3F", "40", "42", "53", "54", "55", "57", "58", "XX",
    ]

    /// The message where it cannot quote a value.
    var messageWithoutValues: String? {
        Self.classesWithoutValues.contains(sqlState.errorClass) ? message : nil
    }

    /// Whether the server ends the connection with it.
    var endsConnection: Bool { severity == "FATAL" || severity == "PANIC" }

    /// Whether a prepared statement has outlived what it was prepared for: a table changed its columns, or somebody
    /// deallocated it. The statement did not run, and preparing it anew helps.
    var isStalePreparation: Bool {
        sqlState == .invalidStatementName || sqlState == .featureNotSupported && routine == "RevalidateCachedQuery"
    }
}
