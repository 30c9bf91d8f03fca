import Postgres

/// A child as it is under its lock.
struct LockedChild: Sendable {
    /// Its name as written.
    let name: String
    /// Whether it was only mentioned so far.
    let isMentioned: Bool
    /// Whether candidates name it as their parent.
    let hasChildren: Bool
    /// The time on the server's clock after the lock was granted: the time of everything that this write does.
    let moment: PostgresTimestamp
    /// Whether its name was taken over by another model since it was looked up.
    let isReplaced: Bool
    /// When it was first registered through the API, if it was.
    let registeredAt: PostgresTimestamp?
}
