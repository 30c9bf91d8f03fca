/// Who has which connection of a pool, and who waits for one, first come, first served.
///
/// It does no I/O: events come in, actions go out.
package struct LeaseState<Connection, Waiter> {
    package enum Refusal { case closed, full }

    package enum Action {
        case grant(Connection)
        /// Wait until ``released(_:)`` names this waiter.
        case wait
        case refuse(Refusal)
    }

    private var free: [Connection]
    private var waiters: [(id: ObjectIdentifier, waiter: Waiter)] = []
    private let waiterLimit: Int
    private var isClosed = false
    package private(set) var leasedCount = 0

    package init(_ connections: [Connection], waiterLimit: Int) {
        free = connections.reversed()
        self.waiterLimit = waiterLimit
    }

    /// Somebody wants a connection: it gets the one that was used last, since that is connected and its caches are warm.
    package mutating func requested(by waiter: Waiter, id: ObjectIdentifier) -> Action {
        guard !isClosed else { return .refuse(.closed) }
        if let connection = free.popLast() {
            leasedCount += 1
            return .grant(connection)
        }
        guard waiters.count < waiterLimit else { return .refuse(.full) }
        waiters.append((id, waiter))
        return .wait
    }

    /// A connection came back. A waiter means: it has it now.
    package mutating func released(_ connection: Connection) -> Waiter? {
        if waiters.isEmpty {
            leasedCount -= 1
            free.append(connection)
            return nil
        }
        return waiters.removeFirst().waiter
    }

    /// A waiter gave up, or its deadline passed. Nil when it was served before.
    package mutating func expired(id: ObjectIdentifier) -> Waiter? {
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return waiters.remove(at: index).waiter
    }

    /// No more leases: gives back those who wait.
    package mutating func closed() -> [Waiter] {
        isClosed = true
        defer { waiters = [] }
        return waiters.map(\.waiter)
    }
}
