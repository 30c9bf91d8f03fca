import Synchronization

/// What many writers did together. A class, since all of them count in it.
final class SoakTally: Sendable {
    /// The counts.
    struct Counts {
        var writes = 0
        var unchanged = 0
        var refusedCycles = 0
        var refusedSelfParents = 0
        var contended = 0
        var names = 0
        var refusedNames = 0
    }

    private let state = Mutex(Counts())

    /// The counts so far.
    var counts: Counts { state.withLock { $0 } }

    /// Counts one more.
    func count(_ what: any WritableKeyPath<Counts, Int> & Sendable) {
        state.withLock { $0[keyPath: what] += 1 }
    }
}
