import Ingestion
import Logging
import Registry

/// Asks for inferences again and again, as long as its task runs: a job is added where something changed that was not looked at.
struct InferenceRounds: Sendable {
    let store: ModelStore
    let pause: Duration
    let logger: Logger

    /// Asks until the task is cancelled.
    func run() async {
        while (try? await Task.sleep(for: pause)) != nil {
            do {
                try await InferenceJob.enqueueIfNeeded(in: store)
            } catch {
                // The worker tells that the database is away.
                logger.debug("inferences were not asked for", metadata: ["error": "\(error)"])
            }
        }
    }
}
