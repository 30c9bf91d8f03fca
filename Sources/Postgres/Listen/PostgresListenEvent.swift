/// What a listener of a channel is told.
///
/// After every event but ``notification(_:)`` the listener reads anew what the notifications are about: some may have
/// been sent while nobody listened.
public enum PostgresListenEvent: Hashable, Sendable {
    /// The server listens: from here on nothing is missed.
    case connected
    /// The connection was lost and made again.
    case reconnected
    /// The listener was too slow and some notifications were dropped.
    case missed
    case notification(PostgresNotification)
}
