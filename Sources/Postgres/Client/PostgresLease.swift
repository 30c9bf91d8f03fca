import Synchronization

/// A connection that is lent to one closure, and what is known of its use.
///
/// A class, since the closure may hand it to child tasks. What runs on it is reached through ``PostgresSession`` and
/// ``PostgresTransaction``.
public final class PostgresLease: Sendable {
    private struct Use {
        var wasUsed = false
        var needsRetry = false
        var isOver = false
    }

    let connection: PostgresConnection
    private let statementDeadline: Duration
    /// When everything on it must be over.
    private let deadline: MonotonicTime
    private let use = Mutex(Use())

    init(_ connection: PostgresConnection, begin: String?, statementDeadline: Duration, deadline: MonotonicTime) {
        self.connection = connection
        self.statementDeadline = statementDeadline
        self.deadline = deadline
        connection.submit(.leaseBegan(begin: begin))
    }

    /// Whether anything was sent.
    var wasUsed: Bool { use.withLock { $0.wasUsed } }

    /// Whether a statement failed in a way that running the whole transaction again may cure.
    var needsRetry: Bool { use.withLock { $0.needsRetry } }

    func time(for deadline: Duration?) -> MonotonicTime {
        min(self.deadline, .now.advanced(by: deadline ?? statementDeadline))
    }

    /// Runs something in one Sync.
    func run(
        _ work: PendingStatement.Work, before: [String] = [], after: [String] = [], deadline: MonotonicTime, isCancellable: Bool = true
    ) async throws(PostgresError) -> PendingStatement.Answer {
        try begin(isInternal: !isCancellable)
        let pending = PendingStatement(
            work, before: before, after: after, leavesEffects: true, cancelsOnServer: true,
            deadline: deadline)
        let connection = connection
        func wait() async -> Waiter<PendingStatement.Answer>.Outcome {
            await pending.waiter.wait {
                if connection.submit(.statement(pending)) != .accepted { pending.fail(.closed) }
            }
        }
        guard isCancellable else { return try note(await wait()) }
        return try note(
            await withTaskCancellationHandler {
                await wait()
            } onCancel: {
                if pending.fail(.cancelled) { connection.submit(.cancelled(ObjectIdentifier(pending))) }
            })
    }

    /// Runs something that has the connection for itself.
    func call(
        _ kind: ExclusiveCall.Kind, deadline: MonotonicTime, isCancellable: Bool = true
    ) async throws(PostgresError) -> ExclusiveCall.Answer {
        try begin(isInternal: !isCancellable)
        let call = ExclusiveCall(kind, deadline: deadline)
        let connection = connection
        func wait() async -> Waiter<ExclusiveCall.Answer>.Outcome {
            await call.waiter.wait {
                if connection.submit(.exclusive(call)) != .accepted { call.fail(.closed) }
            }
        }
        guard isCancellable else { return try note(await wait()) }
        return try note(
            await withTaskCancellationHandler {
                await wait()
            } onCancel: {
                if call.fail(.cancelled) { connection.submit(.cancelled(ObjectIdentifier(call))) }
            })
    }

    private func begin(isInternal: Bool) throws(PostgresError) {
        let isOver = use.withLock { use in
            use.wasUsed = true
            return use.isOver
        }
        if isOver, !isInternal { throw PostgresError(.misuse, reason: "A leased connection was used after its closure.") }
    }

    private func note<Value>(_ outcome: Result<Value, PostgresError>) throws(PostgresError) -> Value {
        if case .failure(let error) = outcome, let fields = error.serverFields,
            fields.sqlState.isRetryable || fields.isStalePreparation
        {
            use.withLock { $0.needsRetry = true }
        }
        return try outcome.get()
    }

    // MARK: The end

    /// From here on only this library uses it.
    func endClosure() { use.withLock { $0.isOver = true } }

    /// Gives the connection back to its pool.
    /// - Parameter isClean: whether it is known to be outside of any transaction, with no answer owed.
    func end(to pool: LeasePool, isClean: Bool, reset: Bool = false) async {
        endClosure()
        var isUsable = true
        if wasUsed, !isClean || reset { isUsable = await settle(reset: reset) }
        connection.submit(.leaseEnded(dropping: !isUsable))
        pool.release(connection)
    }

    /// Waits for what is under way, and leaves what is open. False when the link must be given up.
    private func settle(reset: Bool) async -> Bool {
        let limit = MonotonicTime.now.advanced(by: connection.configuration.cancelGrace * 2)
        do throws(PostgresError) {
            guard case .settled(let isIdle) = try await call(.settle, deadline: limit, isCancellable: false) else {
                return false
            }
            if !isIdle { _ = try await call(.simple("ROLLBACK"), deadline: limit, isCancellable: false) }
            if reset { _ = try await call(.simple(Self.resetScript), deadline: limit, isCancellable: false) }
            return true
        } catch {
            return error.code == .connectionLost || error.code == .connectionFailed
        }
    }

    /// The setting of every connection that keeps PostgreSQL from compiling expressions: it decides by estimates, and where those are far off,
    /// a statement of a millisecond is compiled for hundreds.
    static let uncompiled = (name: "jit", value: "off")

    /// `DISCARD ALL` without its `DEALLOCATE ALL`: prepared statements stay (manual, DISCARD).
    private static let resetScript = """
        CLOSE ALL;
        SET SESSION AUTHORIZATION DEFAULT;
        RESET ALL;
        SET \(uncompiled.name) = \(uncompiled.value);
        UNLISTEN *;
        SELECT pg_advisory_unlock_all();
        DISCARD TEMP;
        DISCARD SEQUENCES
        """
}
