import Synchronization

/// Counts what several tasks do.
final class Counter: Sendable {
    private let count = Atomic(0)

    var value: Int { count.load(ordering: .relaxed) }

    @discardableResult
    func increment() -> Int { count.add(1, ordering: .relaxed).newValue }
}
