import Synchronization

/// Work that is begun before its results are asked for. They come as they are ready, so that one that takes long keeps nobody waiting; a barrier comes when
/// everything before it has, and before everything behind it.
///
/// The tasks are unstructured, since they go on between two calls of whoever asks for the results; they are cancelled when nobody holds this any more. A
/// class for that reason.
package final class ReadAhead<Value: Sendable>: Sendable {
    private enum Place {
        case task(Task<Void, Never>, result: Result<Value, any Error>?)
        case barrier(Value)
    }

    private struct State {
        /// By the number of each, in the order in which they were begun.
        var places: [(number: Int, place: Place)] = []
        var nextNumber = 0
        /// Who waits for a result.
        var waiting: CheckedContinuation<Void, Never>?

        /// Where the first result stands that may be taken.
        var readyIndex: Int? {
            for (index, entry) in places.enumerated() {
                switch entry.place {
                case .barrier: return index == 0 ? index : nil
                case .task(_, result: .some): return index
                case .task: continue
                }
            }
            return nil
        }

        /// Takes the first result that may be taken.
        mutating func takeReady() -> Result<Value, any Error>? {
            guard let index = readyIndex else { return nil }
            switch places.remove(at: index).place {
            case .barrier(let value): return .success(value)
            case .task(_, let result): return result
            }
        }
    }

    private let state = Mutex(State())

    /// Nothing is begun yet.
    package init() {}

    /// How much is begun and not asked for.
    package var count: Int { state.withLock(\.places.count) }

    /// Begins some work.
    package func begin(_ work: @escaping @Sendable () async throws -> Value) {
        state.withLock { state in
            let number = state.nextNumber
            state.nextNumber += 1
            // It cannot end before its place is there: that takes the lock.
            let task = Task { [weak self] in
                let result: Result<Value, any Error>
                do { result = .success(try await work()) } catch { result = .failure(error) }
                self?.end(number, result)
            }
            state.places.append((number, .task(task, result: nil)))
        }
    }

    /// Puts a value behind everything that was begun.
    package func addBarrier(_ value: Value) {
        state.withLock { state in
            state.places.append((state.nextNumber, .barrier(value)))
            state.nextNumber += 1
        }
    }

    /// The next result; nil where nothing is begun.
    package func next() async throws -> Value? {
        while true {
            let (ready, isEmpty) = state.withLock { ($0.takeReady(), $0.places.isEmpty) }
            if let ready { return try ready.get() }
            if isEmpty { return nil }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let isReady = state.withLock { state in
                        guard state.readyIndex == nil else { return true }
                        state.waiting = continuation
                        return false
                    }
                    if isReady { continuation.resume() }
                }
            } onCancel: {
                cancelAll()
            }
        }
    }

    private func end(_ number: Int, _ result: Result<Value, any Error>) {
        let waiting = state.withLock { state in
            if let index = state.places.firstIndex(where: { $0.number == number }), case .task(let task, _) = state.places[index].place {
                state.places[index].place = .task(task, result: result)
            }
            return state.waiting.take()
        }
        waiting?.resume()
    }

    private func cancelAll() {
        let tasks = state.withLock { state in
            state.places.compactMap { entry in if case .task(let task, _) = entry.place { task } else { nil } }
        }
        for task in tasks { task.cancel() }
    }

    deinit { cancelAll() }
}
