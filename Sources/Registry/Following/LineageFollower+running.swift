import Logging
import Postgres

extension LineageFollower {
    /// Follows the registry until the task is cancelled: woken by notifications, and by itself after a while, since one may be lost.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.followNotifications() }
            group.addTask { await self.poll() }
            group.addTask { await self.prune() }
            // Nobody should be the first to search.
            group.addTask { _ = try? await self.searchableVersion() }
        }
    }

    private func followNotifications() async {
        for await _ in store.client.listen(FollowStatements.Notify.channel) {
            guard !Task.isCancelled else { return }
            await follow()
        }
    }

    private func poll() async {
        while await pause(limits.pollInterval) { await follow() }
    }

    /// Looks once; trouble is told when it begins and when it ends.
    private func follow() async {
        let before = status.trouble
        do {
            try await caughtUp()
            if before != nil { store.logger.notice("following the registry again") }
        } catch {
            if before == nil { store.logger.warning("cannot follow the registry; trying again", metadata: ["error": "\(error)"]) }
        }
    }

    private func prune() async {
        while await pause(limits.pruneInterval) {
            while let count = try? await store.pruneChanges(olderThan: limits.retention, limit: limits.pruneCount), count > 0 {}
        }
    }

    /// False when the task is cancelled.
    private func pause(_ duration: Duration) async -> Bool {
        do {
            try await Task.sleep(for: duration)
            return true
        } catch {
            return false
        }
    }
}
