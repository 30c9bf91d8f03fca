import Registry
import ServiceLifecycle

/// Keeps the index of a server current as long as the server runs.
struct FollowerService: ServiceLifecycle.Service {
    let lineage: LineageFollower

    func run() async throws {
        await cancelWhenGracefulShutdown { await lineage.run() }
    }
}
