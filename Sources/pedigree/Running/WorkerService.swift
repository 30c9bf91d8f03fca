import Ingestion
import Logging
import ServiceLifecycle

/// Works at the queue as long as the server runs.
struct WorkerService: Service {
    private let worker: JobWorker
    private let inferences: InferenceRounds?

    /// Runs a worker, and asks for inferences where something changed.
    init(_ worker: JobWorker, inferences: InferenceRounds?) {
        self.worker = worker
        self.inferences = inferences
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await worker.run() }
                if let inferences { group.addTask { await inferences.run() } }
            }
        }
    }
}

extension RegistrySession {
    /// A worker that does all that this program can.
    func worker(_ limits: WorkerLimits = WorkerLimits(), logger: Logger) -> JobWorker {
        let handlers: [any JobHandler] = [
            IngestionJob(intake: intake, hub: hub, logger: logger), HubEventHandler(models: HubRefresh(intake: intake, hub: hub)),
            InferenceJob(intake: intake, logger: logger),
        ]
        return JobWorker(store: store, handlers: handlers, limits: limits, logger: logger)
    }
}
