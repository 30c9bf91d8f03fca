public import Intake
import Lineage
public import Logging
import Registry

/// Takes what a source holds into the registry, some items at a time.
///
/// A bad item is refused with its reason and never stops the run. When the database fails, what is under way ends and the run fails.
/// When its task is cancelled nothing more is taken and what is under way ends: everything that is counted is stored, and
/// running again goes on, since what is stored already costs one question.
public struct IngestionRun: Sendable {
    private let door: IngestionDoor
    private let concurrency: Int
    private let logger: Logger

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - intake: Where documents go.
    ///   - submitter: Who sends them; kept with every claim.
    ///   - concurrency: How many items are taken at a time, at least 1. Default: 8, as many as the store's pool lends connections.
    ///   - logger: Each refusal is logged here at `debug`; the summary keeps only the first. Default: the label `ingestion`.
    public init(intake: Intake, submitter: String, concurrency: Int = 8, logger: Logger = Logger(label: "ingestion")) {
        self.init(door: IngestionDoor(intake: intake, submitter: submitter), concurrency: concurrency, logger: logger)
    }

    /// Prepares a run to another door.
    package init(door: IngestionDoor, concurrency: Int = 8, logger: Logger = Logger(label: "ingestion")) {
        self.door = door
        self.concurrency = max(1, concurrency)
        self.logger = logger
    }

    /// Takes everything that a source holds.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - progress: Called after each item, from one task at a time.
    /// - Returns: What was done, also when the task was cancelled.
    /// - Throws: ``IngestionFailure`` when the database failed.
    public func run(
        _ source: IngestionSource, progress: @Sendable (IngestionProgress) -> Void = { _ in }
    ) async throws(IngestionFailure) -> IngestionSummary {
        let begun = ContinuousClock.now
        var tally = IngestionTally(total: source.total)
        var isInterrupted = false
        await withTaskGroup(of: IngestionResult.self) { group in
            var items = source.makeAsyncIterator()
            var underWay = 0
            while true {
                if underWay == concurrency, let result = await group.next() {
                    underWay -= 1
                    progress(tally.add(logged(result)))
                }
                guard tally.failure == nil, let item = await items.next() else { break }
                underWay += 1
                group.addTask { await shielded(item) }
            }
            isInterrupted = Task.isCancelled
            for await result in group { progress(tally.add(logged(result))) }
        }
        let summary = tally.ended(after: begun.duration(to: .now), isInterrupted: isInterrupted)
        if let failure = tally.failure { throw IngestionFailure(cause: failure.cause, place: failure.place, summary: summary) }
        return summary
    }

    /// Takes an item to its end even when the run is cancelled meanwhile.
    ///
    /// The task is unstructured because a child would be cancelled with the run, in the middle of its transaction, and nobody would
    /// know whether it was stored. It is awaited at once, so it never outlives the run.
    private func shielded(_ item: IngestionItem) async -> IngestionResult {
        await Task { await taken(item) }.value
    }

    private func taken(_ item: IngestionItem) async -> IngestionResult {
        IngestionResult(label: item.label, position: item.position, outcome: await outcome(of: item))
    }

    private func outcome(of item: IngestionItem) async -> IngestionResult.Outcome {
        do {
            switch item.content {
            case .refused(let reason): return .refused(reason: reason)
            case .row(let row, let catalogue):
                let outcome = try await door.takeRow(row, catalogue)
                return .taken(outcome.effect, findings: item.findings + outcome.diagnostics)
            case .documents(let documents, let id, let isWhole):
                let outcome = try await door.take(documents, id, isWhole)
                return .taken(outcome.effect, findings: item.findings + outcome.diagnostics)
            }
        } catch {
            return DatabaseFault.isFault(error) ? .failed(error) : .refused(reason: String(describing: error))
        }
    }

    private func logged(_ result: IngestionResult) -> IngestionResult {
        if case .refused(let reason) = result.outcome {
            logger.debug("refused", metadata: ["place": "\(result.label)", "reason": "\(reason)"])
        }
        return result
    }
}
