extension PostgresClient {
    /// Runs `body` in a transaction on a connection of its own, and commits it.
    ///
    /// When a statement of it, or COMMIT, fails with a serialization failure or a deadlock, the whole body runs again, on
    /// a new transaction, after a short pause with jitter; so it must have no other effects.
    ///
    /// When the body throws, the transaction is rolled back and the body's error is thrown as it is; all other failures
    /// are ``PostgresTransactionError``s. Inside of `body` the client itself cannot be used.
    /// - Parameters:
    ///   - retries: how often the body may run again.
    ///   - deadline: from now, for everything: the wait for a connection, the statements, the retries and COMMIT. Default:
    ///     each has its own.
    public func withTransaction<Value>(
        isolation: TransactionIsolation = .readCommitted, access: TransactionAccess = .readWrite, retries: Int = 10,
        deadline: Duration? = nil, _ body: (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        let deadline = deadline.map { MonotonicTime.now.advanced(by: $0) } ?? .distantFuture
        let begin = "BEGIN ISOLATION LEVEL \(isolation.rawValue) \(access.rawValue)"
        var attempt = 1
        while true {
            let lease = try await transactionLease(begin: begin, attempt: attempt, deadline: deadline)
            let mayRetry = attempt <= retries && MonotonicTime.now < deadline
            do {
                let value = try await Self.$transactionOwner.withValue(ObjectIdentifier(self)) {
                    try await body(PostgresTransaction(lease))
                }
                try await commit(lease, attempt: attempt)
                return value
            } catch let error as PostgresTransactionError where error.attempts == attempt && error.commitError != nil {
                let isRetryable = lease.needsRetry && !error.mayHaveHappened
                guard isRetryable, mayRetry, await pause(afterAttempt: attempt) else { throw error }
            } catch {
                let rollbackError = await rollBack(lease)
                if !lease.needsRetry || !mayRetry {
                    guard let rollbackError else { throw error }
                    throw PostgresTransactionError(attempts: attempt, closure: error, rollback: rollbackError)
                }
                guard await pause(afterAttempt: attempt) else { throw error }
            }
            attempt += 1
        }
    }

    /// Lends a connection outside of any transaction: for COPY, session settings and advisory locks.
    ///
    /// When `body` ends, an open transaction is rolled back, settings are reset, and advisory locks are released.
    public func withConnection<Value>(
        deadline: Duration? = nil, _ body: (PostgresSession) async throws -> Value
    ) async throws -> Value {
        try requireOpen()
        try requireOutsideTransaction()
        let deadline = deadline.map { MonotonicTime.now.advanced(by: $0) } ?? .distantFuture
        let connection = try await leases.lease(by: min(deadline, .now.advanced(by: configuration.leaseDeadline)))
        let lease = PostgresLease(
            connection, begin: nil, statementDeadline: configuration.statementDeadline, deadline: deadline)
        do {
            let value = try await body(PostgresSession(lease))
            await lease.end(to: leases, isClean: false, reset: true)
            return value
        } catch {
            await lease.end(to: leases, isClean: false, reset: true)
            throw error
        }
    }

    private func transactionLease(begin: String, attempt: Int, deadline: MonotonicTime) async throws -> PostgresLease {
        do throws(PostgresError) {
            try requireOpen()
            try requireOutsideTransaction()
            let connection = try await leases.lease(by: min(deadline, .now.advanced(by: configuration.leaseDeadline)))
            return PostgresLease(
                connection, begin: begin, statementDeadline: configuration.statementDeadline, deadline: deadline)
        } catch {
            throw PostgresTransactionError(attempts: attempt - 1, begin: error)
        }
    }

    /// Commits, and gives the connection back.
    private func commit(_ lease: PostgresLease, attempt: Int) async throws(PostgresTransactionError) {
        lease.endClosure()
        guard lease.wasUsed else { return await lease.end(to: leases, isClean: true) }
        do throws(PostgresError) {
            let answer = try await lease.run(
                .nothing, before: ["COMMIT"], deadline: lease.time(for: nil), isCancellable: false)
            // A transaction that had failed is rolled back by COMMIT, which says so in its tag.
            guard case .one(let result) = answer, result.commandTag == "COMMIT" else {
                throw PostgresError(
                    server: PostgresServerFields(
                        sqlState: .inFailedTransaction, message: "A statement had failed, and the body went on."),
                    statement: "COMMIT")
            }
            await lease.end(to: leases, isClean: true)
        } catch {
            await lease.end(to: leases, isClean: false)
            throw PostgresTransactionError(attempts: attempt, commit: error)
        }
    }

    /// Rolls back, and gives the connection back. A lost connection is rolled back by the server.
    private func rollBack(_ lease: PostgresLease) async -> PostgresError? {
        lease.endClosure()
        guard lease.wasUsed else {
            await lease.end(to: leases, isClean: true)
            return nil
        }
        do throws(PostgresError) {
            let limit = MonotonicTime.now.advanced(by: configuration.cancelGrace * 2)
            _ = try await lease.run(.nothing, before: ["ROLLBACK"], deadline: limit, isCancellable: false)
            await lease.end(to: leases, isClean: true)
            return nil
        } catch {
            await lease.end(to: leases, isClean: false)
            return error.code == .connectionLost || error.code == .connectionFailed ? nil : error
        }
    }

    /// Doubles from 2 to 256 ms and takes between half and all of it. False when the task was cancelled meanwhile.
    private func pause(afterAttempt attempt: Int) async -> Bool {
        let longest = Duration.milliseconds(1 << min(attempt, 8))
        do {
            try await Task.sleep(for: longest * Double.random(in: 0.5..<1))
            return true
        } catch {
            return false
        }
    }
}
