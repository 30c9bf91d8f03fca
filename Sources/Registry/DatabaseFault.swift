import Postgres

/// Tells a database that is away or broken from one that refuses an item.
package enum DatabaseFault {
    /// Classes of SQLSTATE that are about the values of one item, or about others who write the same (PostgreSQL manual, appendix A): data
    /// exception, constraint violation, transaction rollback, program limit exceeded.
    private static let itemClasses: Set<String> = ["22", "23", "40", "54"]

    /// Whether the same must be expected of the next item too.
    package static func isFault(_ error: any Error) -> Bool {
        if let error = error as? PostgresTransactionError {
            guard let state = error.sqlState else { return true }
            return !itemClasses.contains(state.errorClass)
        }
        guard let error = error as? PostgresError else { return false }
        if let state = error.sqlState { return !itemClasses.contains(state.errorClass) }
        // A value that the client will not send; nothing was sent.
        return error.code != .misuse
    }
}
