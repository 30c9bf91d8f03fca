import Synchronization

/// Lends connections, first come, first served.
///
/// A class, since callers share it; its state is ``LeaseState`` behind a lock.
final class LeasePool: Sendable {
    /// One caller that waits. A class, since caller, pool and cancellation share it.
    final class Applicant: Sendable {
        let waiter = Waiter<PostgresConnection>()
    }

    let connections: [PostgresConnection]
    private let state: Mutex<LeaseState<PostgresConnection, Applicant>>

    init(_ connections: [PostgresConnection], waiterLimit: Int) {
        self.connections = connections
        state = Mutex(LeaseState(connections, waiterLimit: waiterLimit))
    }

    /// Waits for a connection; the caller gives it back with ``release(_:)``.
    func lease(by deadline: MonotonicTime) async throws(PostgresError) -> PostgresConnection {
        let applicant = Applicant()
        switch state.withLock({ $0.requested(by: applicant, id: ObjectIdentifier(applicant)) }) {
        case .grant(let connection): return connection
        case .refuse(.closed): throw PostgresError(.closed)
        case .refuse(.full): throw PostgresError(.poolExhausted, reason: "Too many wait for a connection.")
        case .wait: return try await wait(applicant, by: deadline).get()
        }
    }

    private func wait(_ applicant: Applicant, by deadline: MonotonicTime) async -> Waiter<PostgresConnection>.Outcome {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                try? await Task.sleep(for: MonotonicTime.now.duration(until: deadline))
                self.giveUp(applicant, Task.isCancelled ? .cancelled : .poolExhausted)
            }
            let outcome = await withTaskCancellationHandler {
                await applicant.waiter.wait {}
            } onCancel: {
                self.giveUp(applicant, .cancelled)
            }
            group.cancelAll()
            return outcome
        }
    }

    private func giveUp(_ applicant: Applicant, _ code: PostgresError.Code) {
        applicant.waiter.resolve(.failure(PostgresError(code)))
        _ = state.withLock { $0.expired(id: ObjectIdentifier(applicant)) }
    }

    func release(_ connection: PostgresConnection) {
        while let next = state.withLock({ $0.released(connection) }) {
            if next.waiter.resolve(.success(connection)) { return }
        }
    }

    /// Lends no more.
    func close() {
        for applicant in state.withLock({ $0.closed() }) {
            applicant.waiter.resolve(.failure(PostgresError(.closed)))
        }
    }
}
