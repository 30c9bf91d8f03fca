/// What reaches a connection from outside of its thread.
enum Submission: Sendable {
    case statement(PendingStatement)
    case exclusive(ExclusiveCall)
    /// The caller of a statement or call that reaches the server stopped waiting.
    case cancelled(ObjectIdentifier)
    case connected(ConnectionHandover)
    case connectFailed(Connector.Failure)
    /// The server got a request to cancel.
    case cancelSent
    /// - Parameter begin: the command that opens the lease's transaction; it goes with the first statement, in one Sync,
    ///   so that the statement cannot run without it.
    case leaseBegan(begin: String?)
    /// - Parameter dropping: whether the link must not be used again.
    case leaseEnded(dropping: Bool)
    case close(by: MonotonicTime)
}
