/// Whether a transaction may write.
public enum TransactionAccess: String, Sendable {
    case readWrite = "READ WRITE"
    case readOnly = "READ ONLY"
}
