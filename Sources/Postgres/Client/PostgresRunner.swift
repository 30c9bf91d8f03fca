/// What runs statements: the client, a leased connection, or a transaction.
public protocol PostgresRunner: Sendable {
    /// Runs a statement and decodes its rows.
    /// - Parameter deadline: from now; default: the configuration's ``PostgresConfiguration/statementDeadline``.
    func query<S: PostgresStatement>(_ statement: S, deadline: Duration?) async throws(PostgresError) -> [S.Row]

    /// Runs a statement and leaves its rows undecoded.
    /// - Returns: how many rows it touched.
    @discardableResult
    func execute<S: PostgresStatement>(_ statement: S, deadline: Duration?) async throws(PostgresError) -> Int
}

extension PostgresRunner {
    /// Runs a statement and decodes its rows, within the default deadline.
    public func query<S: PostgresStatement>(_ statement: S) async throws(PostgresError) -> [S.Row] {
        try await query(statement, deadline: nil)
    }

    /// Runs a statement, within the default deadline.
    /// - Returns: how many rows it touched.
    @discardableResult
    public func execute<S: PostgresStatement>(_ statement: S) async throws(PostgresError) -> Int {
        try await execute(statement, deadline: nil)
    }

    /// Runs a statement that answers at most one row; several are ``PostgresError/Code/tooManyRows``.
    public func queryOne<S: PostgresStatement>(
        _ statement: S, deadline: Duration? = nil
    ) async throws(PostgresError) -> S.Row? {
        let rows = try await query(statement, deadline: deadline)
        guard rows.count <= 1 else { throw PostgresError(.tooManyRows, statement: S.name) }
        return rows.first
    }
}
