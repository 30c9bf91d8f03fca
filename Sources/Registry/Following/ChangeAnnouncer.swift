import Postgres
import Synchronization

/// Wakes followers after commits of this process: one notification at a time, however many commits there are.
///
/// A NOTIFY inside of a transaction would take a lock of the whole database through its commit. A class, since all copies of a
/// ``ModelStore`` share it.
final class ChangeAnnouncer: Sendable {
    private struct State {
        var isDue = false
        var task: Task<Void, Never>?
    }

    private let client: PostgresClient
    private let state = Mutex(State())

    init(client: PostgresClient) {
        self.client = client
    }

    /// Says that something was committed. What fails is not tried again: followers also look by themselves.
    func announce() {
        state.withLock { state in
            state.isDue = true
            if state.task == nil { state.task = Task { await self.run() } }
        }
    }

    /// Waits until what was announced has been sent.
    func settled() async {
        await state.withLock { $0.task }?.value
    }

    private func run() async {
        while takeDue() { _ = try? await client.query(FollowStatements.Notify()) }
    }

    private func takeDue() -> Bool {
        state.withLock { state in
            defer { state.isDue = false }
            if !state.isDue { state.task = nil }
            return state.isDue
        }
    }
}
