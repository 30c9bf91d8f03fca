import Ingestion
import Logging
import ServiceLifecycle

/// Works at the queue as long as the server runs.
struct WorkerService: Service {
    private let worker: JobWorker

    /// Runs a worker.
    init(_ worker: JobWorker) {
        self.worker = worker
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await worker.run() }
    }
}

extension RegistrySession {
    /// A worker that does all that this program can.
    func worker(_ limits: WorkerLimits = WorkerLimits(), logger: Logger) -> JobWorker {
        let handlers: [any JobHandler] = [
            IngestionJob(intake: intake, hub: hub, logger: logger), HubEventHandler(models: HubRefresh(intake: intake, hub: hub)),
        ]
        return JobWorker(store: store, handlers: handlers, limits: limits, logger: logger)
    }
}
