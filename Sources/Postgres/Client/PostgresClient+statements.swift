extension PostgresClient {
    /// Runs a statement and decodes its rows: on a shared connection, or, in the lane ``StatementLane/long``, on a leased one.
    ///
    /// Cancelling the task on a shared connection only stops the wait; see ``PostgresError/mayHaveHappened``.
    public func query<S: PostgresStatement>(
        _ statement: S, deadline: Duration? = nil
    ) async throws(PostgresError) -> [S.Row] {
        try await result(of: statement, deadline: deadline).rows(of: S.self)
    }

    /// Runs a statement of its own; a write is committed when this returns.
    /// - Returns: how many rows it touched.
    @discardableResult
    public func execute<S: PostgresStatement>(
        _ statement: S, deadline: Duration? = nil
    ) async throws(PostgresError) -> Int {
        try await result(of: statement, deadline: deadline).affectedRowCount
    }

    private func result<S: PostgresStatement>(
        of statement: S, deadline: Duration?
    ) async throws(PostgresError) -> ResultSet {
        try requireOpen()
        try requireOutsideTransaction()
        let time = MonotonicTime.now.advanced(by: deadline ?? configuration.statementDeadline)
        let step = PendingStatement.Step(statement)
        switch S.lane {
        case .point: return try await runShared(S.self, step, by: time)
        case .long: return try await runLeased(S.self, step, by: time)
        }
    }

    private func runShared<S: PostgresStatement>(
        _ statement: S.Type, _ step: PendingStatement.Step, by deadline: MonotonicTime
    ) async throws(PostgresError) -> ResultSet {
        let isRead = S.effect == .readOnly
        let pending = PendingStatement(
            .execute(step), isSharedRead: isRead, leavesEffects: !isRead, cancelsOnServer: false, deadline: deadline)
        let connection = Self.leastLoaded(isRead ? reads : writes)
        let limit = configuration.waitingStatementLimit
        let outcome = await withTaskCancellationHandler {
            await pending.waiter.wait {
                switch connection.submit(.statement(pending), limit: limit) {
                case .accepted: break
                case .closed: pending.fail(.closed)
                case .full: pending.fail(.poolExhausted, reason: "Too many statements wait.")
                }
            }
        } onCancel: {
            pending.fail(.cancelled)
        }
        switch try outcome.get() {
        case .one(let result): return result
        case .many: throw PostgresError(.protocolViolation, statement: S.name)
        }
    }

    /// Runs a long statement on a leased connection, its plan pinned in the same round trip.
    private func runLeased<S: PostgresStatement>(
        _ statement: S.Type, _ step: PendingStatement.Step, by deadline: MonotonicTime
    ) async throws(PostgresError) -> ResultSet {
        let isRead = S.effect == .readOnly
        let pool = isRead ? longReads : leases
        let connection = try await pool.lease(by: min(deadline, .now.advanced(by: configuration.leaseDeadline)))
        let lease = PostgresLease(
            connection, begin: nil, statementDeadline: configuration.statementDeadline, deadline: deadline)
        let pins = S.planning.pin.map { [isRead ? "BEGIN READ ONLY" : "BEGIN", $0] } ?? []
        do throws(PostgresError) {
            let answer = try await lease.run(
                .execute(step), before: pins, after: pins.isEmpty ? [] : ["COMMIT"], deadline: deadline)
            await lease.end(to: pool, isClean: true)
            switch answer {
            case .one(let result): return result
            case .many(let results) where results.count > pins.count: return results[pins.count]
            case .many: throw PostgresError(.protocolViolation, statement: S.name)
            }
        } catch {
            await lease.end(to: pool, isClean: false)
            throw error
        }
    }

    private static func leastLoaded(_ connections: [PostgresConnection]) -> PostgresConnection {
        var best = connections[0]
        guard connections.count > 1 else { return best }
        var bestLoad = best.currentLoad
        for connection in connections.dropFirst() where bestLoad > 0 {
            let load = connection.currentLoad
            if load < bestLoad { (best, bestLoad) = (connection, load) }
        }
        return best
    }
}
