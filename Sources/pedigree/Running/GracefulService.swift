import ServiceLifecycle

/// Runs a service until its task is cancelled, and then lets it finish what is under way.
enum GracefulService {
    /// Runs the service; cancelling the task is a request for a graceful shutdown.
    static func run(_ service: some Service) async throws {
        let group = ServiceGroup(configuration: .init(services: [service], gracefulShutdownSignals: [], logger: Log.quiet))
        let running = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await running.value
        } onCancel: {
            Task { await group.triggerGracefulShutdown() }
        }
    }
}
