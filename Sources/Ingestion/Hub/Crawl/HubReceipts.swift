import Lineage
import Registry
import Synchronization

/// What came of models since the last checkpoint. A class, since items that are stored at the same time sign here.
final class HubReceipts: Sendable {
    /// What is to be remembered.
    private struct Settled: Sendable {
        /// Models of which everything was read and stored, or that were found unchanged.
        var sightings: [RepositorySighting] = []
        /// Models that are not there any more.
        var gone: [ModelID] = []
    }

    private let settled = Mutex(Settled())

    func add(_ sighting: RepositorySighting) { settled.withLock { $0.sightings.append(sighting) } }

    func add(gone id: ModelID) { settled.withLock { $0.gone.append(id) } }

    /// Remembers what came since this was called last.
    func settle(in store: ModelStore) async throws {
        let settled = settled.withLock { settled in
            defer { settled = Settled() }
            return settled
        }
        try await store.recordRead(settled.sightings)
        for id in settled.gone { try await store.mark(id, .gone) }
    }
}
