/// Work that is begun before its results are asked for; they come in the order of the work.
///
/// The tasks are unstructured, since they go on between two calls of whoever asks for the results; they are cancelled when nobody holds this any more. A
/// class for that reason.
final class ReadAhead<Value: Sendable> {
    private var tasks: [Task<Value, any Error>] = []
    private var first = 0

    /// How much is begun and not asked for.
    var count: Int { tasks.count - first }

    /// Begins some work.
    func begin(_ work: @escaping @Sendable () async throws -> Value) {
        tasks.append(Task { try await work() })
    }

    /// The next result; nil where nothing is begun.
    func next() async throws -> Value? {
        guard first < tasks.count else { return nil }
        let task = tasks[first]
        first += 1
        if first > 64, first * 2 > tasks.count {
            tasks.removeFirst(first)
            first = 0
        }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    deinit {
        for task in tasks[first...] { task.cancel() }
    }
}
