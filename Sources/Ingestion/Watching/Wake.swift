import Synchronization

/// Wakes one task that waits: when there is something to do, or it is time. A class, since those who wake it share it.
public final class Wake: Sendable {
    private struct State {
        var isSet = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Nothing to do yet.
    public init() {}

    /// There is something to do: whoever waits goes on, or does not wait next time.
    public func set() {
        resume { $0.isSet = true }
    }

    /// Waits until there is something to do, it is time, or the task is cancelled. One task waits at a time.
    public func wait(until end: ContinuousClock.Instant) async {
        let timer = Task {
            try? await Task.sleep(until: end)
            resume { _ in }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    // Cancelled before it waits: the handler has run already, and nobody would wake it.
                    guard !state.isSet, !Task.isCancelled else { return true }
                    state.waiting = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            resume { _ in }
        }
        timer.cancel()
        state.withLock { $0.isSet = false }
    }

    private func resume(_ change: (inout State) -> Void) {
        let waiting = state.withLock { state in
            change(&state)
            return state.waiting.take()
        }
        waiting?.resume()
    }
}
