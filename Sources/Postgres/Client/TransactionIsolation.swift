/// How much a transaction sees of others (manual, 13.2).
public enum TransactionIsolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    /// One snapshot for the whole transaction; a concurrent change of the same row fails it with 40001, and it is retried.
    case repeatableRead = "REPEATABLE READ"
    /// As if transactions ran one after the other; conflicts fail with 40001 and are retried.
    case serializable = "SERIALIZABLE"
}
