/// How much of the log of changes an index has seen.
///
/// A snapshot and no number: commits become visible in another order than their numbers were given out, and waiting for the oldest
/// transaction would let one long load hold up everybody.
public struct IndexPosition: Sendable, Equatable {
    /// Which life of the database it is of; a restore begins another.
    public let incarnation: String
    /// What was visible, through the newest transaction of the log and no further.
    public let snapshot: TransactionSnapshot

    /// Keeps a position.
    public init(incarnation: String, snapshot: TransactionSnapshot) {
        self.incarnation = incarnation
        self.snapshot = snapshot
    }
}
