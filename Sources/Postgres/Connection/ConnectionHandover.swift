import Synchronization

/// Carries a new connection from the thread that made it to the one that serves it.
///
/// A class, since a message cannot hold what is not Sendable; what it carries is behind a lock and taken once.
final class ConnectionHandover: Sendable {
    private let handle: Mutex<ConnectionHandle?>

    init(_ handle: sending ConnectionHandle) { self.handle = Mutex(handle) }

    func take() -> sending ConnectionHandle? {
        handle.withLock { handle in
            var taken: ConnectionHandle?
            swap(&taken, &handle)
            return taken
        }
    }
}
