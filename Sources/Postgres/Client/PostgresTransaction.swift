/// An open transaction on a leased connection. BEGIN travels with its first statement.
public struct PostgresTransaction: PostgresLeasedRunner {
    /// True: everything on it is one transaction.
    public static var isTransaction: Bool { true }
    /// The leased connection.
    public let lease: PostgresLease

    init(_ lease: PostgresLease) { self.lease = lease }
}
