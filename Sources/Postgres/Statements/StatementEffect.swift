/// What a statement may do to the database; it decides which neighbours it may have in a pipeline.
///
/// Between two Syncs of a pipeline stands one implicit transaction, and an error aborts everything up to the next Sync.
public enum StatementEffect: Sendable {
    /// Reads only: calls no volatile function and takes no row lock. It may share a Sync with other reads, and is sent
    /// again, unnoticed, when a neighbour's failure aborted it.
    case readOnly
    /// Writes, locks or calls volatile functions. It gets a Sync of its own and is acknowledged only when that Sync is.
    case write
}
