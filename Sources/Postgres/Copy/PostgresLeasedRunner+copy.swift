extension PostgresLeasedRunner {
    /// Runs `COPY table (columns) FROM STDIN (FORMAT binary)` and writes the rows that `body` gives.
    ///
    /// Whatever `body` throws makes the server refuse the COPY, and is thrown on. The server reports a bad row only at the
    /// end: it takes and drops what follows. While the COPY is open nothing else can run on the connection.
    /// - Parameter stepDeadline: the longest wait for the server to take a chunk, and for its answer at the end.
    /// - Returns: how many rows the server took.
    @discardableResult
    public func copyIn(
        _ sql: String, stepDeadline: Duration? = nil, _ body: (PostgresCopyWriter) async throws -> Void
    ) async throws -> Int {
        _ = try await lease.call(.copyIn(sql), deadline: lease.time(for: stepDeadline))
        let writer = PostgresCopyWriter(lease, stepDeadline: stepDeadline)
        do {
            try await body(writer)
        } catch {
            await writer.abort()
            throw error
        }
        return try await writer.finish()
    }

    /// Runs `COPY … TO STDOUT (FORMAT binary)` and lends the rows to `body`. What `body` leaves unread is cancelled.
    /// - Parameter stepDeadline: the longest wait for a chunk.
    public func copyOut<Value>(
        _ sql: String, stepDeadline: Duration? = nil, _ body: (PostgresCopyRows) async throws -> Value
    ) async throws -> Value {
        try await copyOutBytes(sql, stepDeadline: stepDeadline) { try await body(PostgresCopyRows(chunks: $0)) }
    }

    /// Runs `COPY … TO STDOUT (FORMAT binary)` and lends the rows to `body` in batches. What `body` leaves unread is cancelled.
    /// - Parameter stepDeadline: the longest wait for a batch.
    public func copyOutBatches<Value>(
        _ sql: String, stepDeadline: Duration? = nil, _ body: (PostgresCopyBatches) async throws -> Value
    ) async throws -> Value {
        try await copyOutBytes(sql, stepDeadline: stepDeadline) { try await body(PostgresCopyBatches(chunks: $0)) }
    }

    /// Runs `COPY … TO STDOUT`, in whatever format it says, and lends the bytes to `body`. What `body` leaves unread is
    /// cancelled, which fails the transaction that it stands in.
    /// - Parameter stepDeadline: the longest wait for a chunk.
    public func copyOutBytes<Value>(
        _ sql: String, stepDeadline: Duration? = nil, _ body: (PostgresCopyChunks) async throws -> Value
    ) async throws -> Value {
        _ = try await lease.call(.copyOut(sql), deadline: lease.time(for: stepDeadline))
        let progress = CopyProgress()
        let chunks = PostgresCopyChunks(lease: lease, stepDeadline: stepDeadline, progress: progress)
        do {
            let value = try await body(chunks)
            await stop(progress)
            return value
        } catch {
            await stop(progress)
            throw error
        }
    }

    private func stop(_ progress: CopyProgress) async {
        guard !progress.hasEnded else { return }
        let limit = MonotonicTime.now.advanced(by: lease.connection.configuration.cancelGrace * 2)
        _ = try? await lease.call(.copyStop, deadline: limit, isCancellable: false)
    }
}
