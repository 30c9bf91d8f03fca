import Synchronization

/// Whether a COPY OUT has come to its end. A class, since its iterator and its lender share it.
final class CopyProgress: Sendable {
    private let ended = Atomic(false)

    var hasEnded: Bool { ended.load(ordering: .acquiring) }
    func end() { ended.store(true, ordering: .releasing) }
}
