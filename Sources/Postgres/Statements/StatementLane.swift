/// Which connections a statement of ``PostgresClient`` runs on.
public enum StatementLane: Sendable {
    /// A shared pipelined connection: for statements that take well under a millisecond. A slow one delays its followers.
    case point
    /// A connection of the long-read pool, leased for this statement: for searches, reports and recursions.
    case long
}
