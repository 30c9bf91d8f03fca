import UnixSignals

/// Runs work that Ctrl-C and SIGTERM end in good order.
enum InterruptibleWork {
    /// Runs work; SIGINT and SIGTERM cancel its task, and the work returns when it has finished what it began.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        let task = Task { try await work() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in signals { task.cancel() } }
            defer { group.cancelAll() }
            return try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        }
    }
}
