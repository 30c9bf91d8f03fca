import Synchronization

/// Something that happens once, and that any number of tasks may wait for.
///
/// A class, since both sides share it.
package final class Signal: Sendable {
    private enum State {
        case pending([CheckedContinuation<Void, Never>])
        case happened
    }

    private let state = Mutex(State.pending([]))

    package init() {}

    package func happen() {
        let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard case .pending(let waiters) = state else { return [] }
            state = .happened
            return waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    package func wait() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard case .pending(let waiters) = state else { return true }
                state = .pending(waiters + [continuation])
                return false
            }
            if isOver { continuation.resume() }
        }
    }
}
