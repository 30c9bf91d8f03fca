import Synchronization

/// Room for walks, used again and again: what a walk needs grows with the registry, and must not be allocated for each question.
///
/// A class, since copies of an index share it.
final class ScratchPool: Sendable {
    private let free = Mutex<[Coverage]>([])

    /// Lends room that covers nothing.
    func with<Value>(placeCount: Int, _ body: (inout Coverage) -> Value) -> Value {
        var coverage = free.withLock { $0.popLast() } ?? Coverage()
        coverage.reserve(placeCount)
        let value = body(&coverage)
        coverage.clear()
        free.withLock { $0.append(coverage) }
        return value
    }
}
