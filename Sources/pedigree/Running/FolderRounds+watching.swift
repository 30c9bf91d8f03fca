import Ingestion
import Logging

extension FolderRounds {
    /// The usual pause between rounds over what is watched.
    static let watchingPause = Duration.seconds(600)
    /// The pause between rounds where the system keeps too few watches.
    private static let limitedPause = Duration.seconds(60)

    /// Takes what changes as it happens, until the task is cancelled; a database that is away is waited for.
    ///
    /// - Parameter pause: The time between rounds over everything, which find what no watch told.
    /// - Throws: What waiting does not mend.
    mutating func untilCancelled(watching pause: Duration) async throws {
        logger.notice("watching for models", metadata: ["in": "\(paths.joined(separator: ", "))", "rounds": "every \(pause)"])
        let wake = Wake()
        var watches = paths.map { PlaceWatch(path: $0, wake: wake) }
        while !Task.isCancelled {
            // Watched first, then read: what changes in between is told.
            for index in watches.indices { watches[index].begin() }
            try await reaching(Self.waitingPause) { _ = try await $0.single() }
            guard !isDatabaseAway else {
                try? await Task.sleep(for: Self.waitingPause)
                continue
            }
            try await takeChanges(&watches, wake, pause: pause)
        }
    }

    /// Takes changes until it is time for a round, or the database is away.
    private mutating func takeChanges(_ watches: inout [PlaceWatch], _ wake: Wake, pause: Duration) async throws {
        let began = ContinuousClock.now
        while !Task.isCancelled {
            for (index, path) in paths.enumerated() {
                if let changes = watches[index].take() {
                    try await reaching(Self.waitingPause) { try await $0.take(path, changes: changes) }
                    // What changed is found by the round that follows.
                    if isDatabaseAway { return }
                }
                tell(watches[index].standing, of: path)
            }
            let end = began + (watches.contains { $0.isLimited } ? min(pause, Self.limitedPause) : pause)
            guard ContinuousClock.now < end else { return }
            await wake.wait(until: min(end, watches.compactMap(\.due).min() ?? end))
        }
    }

    /// Says once why a path is not watched.
    private mutating func tell(_ standing: PlaceWatch.Standing, of path: String) {
        guard case .limited(let reason) = standing, troubles.updateValue(reason, forKey: "watch of \(path)") != reason else { return }
        logger.warning("\(reason); what is not watched is looked at every \(Self.limitedPause)")
    }
}
