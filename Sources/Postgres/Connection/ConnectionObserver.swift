/// Who is told about a connection's life, on the connection's thread: must not block.
struct ConnectionObserver: Sendable {
    /// The link stands.
    var linked: @Sendable () -> Void = {}
    /// A NOTIFY came.
    var notified: @Sendable (PostgresNotification) -> Void = { _ in }
    /// The thread ends.
    var closed: @Sendable () -> Void = {}
    /// Whether the link is kept without statements.
    var keepsLink: @Sendable () -> Bool = { false }
}
