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
    /// How many items are taken at a time: three times as many as share a transaction, so that some are read while others are stored.
    public static let defaultConcurrency = 3 * ModelStore.freshCount

    private let door: IngestionDoor
    private let concurrency: Int
    private let logger: Logger

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - intake: Where documents go.
    ///   - submitter: Who sends them; kept with every claim.
    ///   - concurrency: How many items are taken at a time, at least 1. Default: ``defaultConcurrency``.
    ///   - logger: Each refusal is logged here at `debug`; the summary keeps only the first. Default: the label `ingestion`.
    public init(intake: Intake, submitter: String, concurrency: Int = defaultConcurrency, logger: Logger = Logger(label: "ingestion")) {
        self.init(door: IngestionDoor(intake: intake, submitter: submitter), concurrency: concurrency, logger: logger)
    }

    /// Prepares a run to another door.
    package init(door: IngestionDoor, concurrency: Int = defaultConcurrency, logger: Logger = Logger(label: "ingestion")) {
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
    /// - Throws: ``IngestionFailure`` when the database failed, or the source cannot be read.
    public func run(
        _ source: IngestionSource, progress: @Sendable (IngestionProgress) -> Void = { _ in }
    ) async throws(IngestionFailure) -> IngestionSummary {
        let begun = ContinuousClock.now
        var tally = IngestionTally(total: source.total)
        var isInterrupted = false
        await withTaskGroup(of: (share: UnderWay.Share, results: [IngestionResult]).self) { group in
            var items = ItemGroups(source, rowsAtOnce: door.rowsAtOnce)
            var underWay = UnderWay(concurrency: concurrency)
            do {
                while tally.failure == nil, let next = try await items.next() {
                    let share = UnderWay.Share(next)
                    let settle: (@Sendable () async throws -> Void)? = if case .checkpoint(let settle) = next.first?.content { settle } else { nil }
                    while settle != nil || !underWay.hasRoom(for: share), let ended = await group.next() {
                        underWay.end(ended.share)
                        for result in ended.results { progress(tally.add(logged(result))) }
                    }
                    guard tally.failure == nil, !Task.isCancelled else { break }
                    if let settle {
                        try await Task { try await settle() }.value
                        tally.settled()
                        continue
                    }
                    underWay.begin(share)
                    tally.begin(next)
                    group.addTask { (share, await shielded(next)) }
                }
            } catch {
                tally.fail(error, at: tally.last)
            }
            isInterrupted = Task.isCancelled
            for await ended in group { for result in ended.results { progress(tally.add(logged(result))) } }
        }
        let summary = tally.ended(after: begun.duration(to: .now), isInterrupted: isInterrupted)
        if let failure = tally.failure { throw IngestionFailure(cause: failure.cause, place: failure.place, summary: summary) }
        return summary
    }

    /// Takes items to their end even when the run is cancelled meanwhile.
    ///
    /// The task is unstructured because a child would be cancelled with the run, in the middle of its transaction, and nobody would
    /// know whether it was stored. It is awaited at once, so it never outlives the run.
    private func shielded(_ items: [IngestionItem]) async -> [IngestionResult] {
        await Task { await taken(items) }.value
    }

    private func taken(_ items: [IngestionItem]) async -> [IngestionResult] {
        switch items.first?.content {
        case .row(_, let catalogue):
            let rows = items.compactMap { if case .row(let row, _) = $0.content { row } else { nil } }
            return zip(items, await door.takeRows(rows, catalogue)).map { item, taken in result(of: item, outcome(taken, of: item)) }
        case .dumped:
            let lines = items.compactMap { if case .dumped(let line) = $0.content { line } else { nil } }
            return zip(items, await door.takeDumped(lines)).compactMap { item, taken in taken.map { result(of: item, outcome($0, of: item)) } }
        case .documents(let documents, let id, let isWhole):
            let item = items[0]
            return [result(of: item, await outcome(of: item, documents, id, isWhole))]
        case .current: return items.map { result(of: $0, .taken(.same, findings: [])) }
        case .checkpoint: preconditionFailure("the run itself settles")
        case .refused(let reason): return items.map { result(of: $0, .refused(reason: reason)) }
        case .brokenOff(let reason): return items.map { result(of: $0, .brokenOff(reason: reason)) }
        case nil: return []
        }
    }

    private func result(of item: IngestionItem, _ outcome: IngestionResult.Outcome) -> IngestionResult {
        if case .taken = outcome { item.whenTaken() }
        return IngestionResult(label: item.label, position: item.position, cursor: item.cursor, outcome: outcome)
    }

    private func outcome(
        of item: IngestionItem, _ documents: [IncomingDocument], _ id: ModelID, _ isWhole: Bool
    ) async -> IngestionResult.Outcome {
        do {
            return outcome(.success(try await door.take(documents, id, isWhole)), of: item)
        } catch {
            return outcome(.failure(error), of: item)
        }
    }

    private func outcome(_ taken: Result<SubmissionOutcome, any Error>, of item: IngestionItem) -> IngestionResult.Outcome {
        switch taken {
        case .success(let outcome): .taken(outcome.effect, findings: item.findings + outcome.diagnostics)
        case .failure(let error): DatabaseFault.isFault(error) ? .failed(error) : .refused(reason: String(describing: error))
        }
    }

    private func logged(_ result: IngestionResult) -> IngestionResult {
        if case .refused(let reason) = result.outcome {
            logger.debug("refused", metadata: ["place": "\(result.label)", "reason": "\(reason)"])
        }
        return result
    }
}
