/// A transaction failed other than by its body alone. No failure hides another.
///
/// A body that throws, and whose ROLLBACK succeeds, is not wrapped: its error is thrown as it is.
public struct PostgresTransactionError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// No connection was lent, or BEGIN failed: nothing was done.
    public internal(set) var beginError: PostgresError?
    /// The body threw.
    public internal(set) var closureError: (any Error)?
    /// ROLLBACK failed; the connection was given up, which rolls back too.
    public internal(set) var rollbackError: PostgresError?
    /// COMMIT failed. When ``mayHaveHappened`` is true nobody knows whether the transaction is in the database.
    public internal(set) var commitError: PostgresError?
    /// How often the body ran.
    public let attempts: Int

    init(
        attempts: Int, begin: PostgresError? = nil, closure: (any Error)? = nil, rollback: PostgresError? = nil,
        commit: PostgresError? = nil
    ) {
        self.attempts = attempts
        beginError = begin
        closureError = closure
        rollbackError = rollback
        commitError = commit
    }

    /// Whether the transaction may be in the database: COMMIT was sent and nobody said how it ended.
    public var mayHaveHappened: Bool { commitError?.mayHaveHappened ?? false }

    /// The server's SQLSTATE, from wherever it came first.
    public var sqlState: SQLState? {
        beginError?.sqlState ?? (closureError as? PostgresError)?.sqlState ?? commitError?.sqlState
    }

    /// One sentence without values: fit for users and logs.
    public var description: String {
        let what =
            if commitError != nil { "could not be committed" } else if beginError != nil { "could not begin" } else {
                "failed, and so did its rollback"
            }
        return "The transaction \(what)." + (mayHaveHappened ? " It may have happened." : "")
    }

    /// Everything that is known, but never a bound parameter.
    public var debugDescription: String {
        var parts = ["PostgresTransactionError", description, "attempts: \(attempts)"]
        if let beginError { parts.append("begin: \(String(reflecting: beginError))") }
        // Another layer's error may hold anything: only its type is told.
        if let closureError {
            let told = (closureError as? PostgresError).map { String(reflecting: $0) }
            parts.append("closure: \(told ?? String(describing: type(of: closureError)))")
        }
        if let rollbackError { parts.append("rollback: \(String(reflecting: rollbackError))") }
        if let commitError { parts.append("commit: \(String(reflecting: commitError))") }
        return parts.joined(separator: " | ")
    }
}
