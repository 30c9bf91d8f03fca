/// A leased connection outside of any transaction: for COPY, session settings and advisory locks.
///
/// When its closure ends, an open transaction is rolled back, settings are reset, advisory locks are released.
public struct PostgresSession: PostgresLeasedRunner {
    /// False: each statement on it commits by itself.
    public static var isTransaction: Bool { false }
    /// The leased connection.
    public let lease: PostgresLease

    init(_ lease: PostgresLease) { self.lease = lease }
}
