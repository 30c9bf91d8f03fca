/// What the server said next.
enum ServerAnswer {
    /// More bytes are needed.
    case notYet
    /// The end of one command's answers.
    case end
    case result(ResultSet)
    case failure(PostgresServerFields)
    case sync
    /// Left out, since a command before it in the same Sync failed.
    case aborted
    case copyIn
    case copyOut(isBinary: Bool)
}
