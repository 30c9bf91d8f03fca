package import Registry
import ServiceLifecycle

/// Keeps the index of a server current as long as the server runs.
package struct FollowerService: ServiceLifecycle.Service {
    private let lineage: LineageFollower

    /// Follows with an index.
    package init(lineage: LineageFollower) {
        self.lineage = lineage
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await lineage.run() }
    }
}
