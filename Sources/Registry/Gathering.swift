import Synchronization

/// Does work for many who ask at once.
///
/// Beginning a statement or a transaction, and waiting for a commit to be on disk, costs several times what one more item in it costs. So who
/// asks when nothing is under way is served at once, and those who ask meanwhile share the next turn. A class, since all copies of a store
/// share it.
final class Gathering<Item: Sendable, Answer: Sendable>: Sendable {
    private struct Request {
        let item: Item
        let continuation: CheckedContinuation<Answer, Never>
    }

    private struct State {
        var waiting: [Request] = []
        var turnCount = 0
    }

    private let greatestBatch: Int
    private let greatestTurnCount: Int
    private let work: @Sendable ([Item]) async -> [Answer]
    private let state = Mutex(State())

    /// - Parameters:
    ///   - greatestBatch: How many items share a turn at most: more would keep the first of them waiting.
    ///   - greatestTurnCount: How many turns are under way at most.
    ///   - work: Does it; gives an answer for each item, in order.
    init(greatestBatch: Int, greatestTurnCount: Int, work: @escaping @Sendable ([Item]) async -> [Answer]) {
        self.greatestBatch = greatestBatch
        self.greatestTurnCount = greatestTurnCount
        self.work = work
    }

    /// The answer for one item, by a turn that begins after this call. A caller that is cancelled gets it all the same.
    func answer(for item: Item) async -> Answer {
        await withCheckedContinuation { continuation in
            let isFirst = state.withLock { state in
                state.waiting.append(Request(item: item, continuation: continuation))
                guard state.turnCount < greatestTurnCount else { return false }
                state.turnCount += 1
                return true
            }
            // Before whatever else wants the processors: many wait for a turn, and others for the lock that it holds.
            if isFirst { Task(priority: .high) { await serveAll() } }
        }
    }

    /// Takes turns until nobody waits.
    private func serveAll() async {
        while let batch = nextBatch() {
            let answers = await work(batch.map(\.item))
            precondition(answers.count == batch.count, "a turn answers each of its items")
            for (request, answer) in zip(batch, answers) { request.continuation.resume(returning: answer) }
        }
    }

    private func nextBatch() -> [Request]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.turnCount -= 1
                return nil
            }
            let batch = Array(state.waiting.prefix(greatestBatch))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }
}
