import Foundation
public import Intake
import Lineage
public import Logging
public import Registry

/// Takes models from a place on the worker's disk, or at a Hub: what `pedigree ingest` does, by a worker.
public struct IngestionJob: JobHandler {
    /// What is taken.
    public struct Payload: Codable, Sendable, Equatable {
        /// A path, as `pedigree ingest` takes it.
        public var path: String
        /// The id of the model, for one model folder or card.
        public var id: String?
        /// The name of the catalogue, for rows.
        public var catalogue: String?
        /// The organisation that stands for an MLflow server.
        public var organisation: String?

        /// Whether everything at a Hub is looked at, also what did not change.
        public var again: Bool?

        /// Says what is taken.
        public init(path: String, id: String? = nil, catalogue: String? = nil, organisation: String? = nil, again: Bool? = nil) {
            self.path = path
            self.id = id
            self.catalogue = catalogue
            self.organisation = organisation
            self.again = again
        }
    }

    /// What was taken, as the job keeps it.
    public struct Progress: Codable, Sendable, Equatable {
        /// Models that were unknown or only mentioned before.
        public var new: Int
        /// Models of which something was different.
        public var changed: Int
        /// Models of which nothing was.
        public var same: Int
        /// What could not be taken.
        public var refused: Int
        /// Where another attempt goes on; nil: at the beginning.
        public var cursor: String?
    }

    /// How often it is kept where another attempt goes on.
    private static let keepingInterval = Duration.seconds(5)

    /// The kind of these jobs.
    public static let kind = "ingest"
    /// See ``JobHandler``.
    public var kind: String { Self.kind }

    private let intake: Intake
    private let hub: HubAccess?
    private let logger: Logger

    /// Takes models to a registry.
    public init(intake: Intake, hub: HubAccess? = nil, logger: Logger = Logger(label: "ingestion")) {
        self.intake = intake
        self.hub = hub
        self.logger = logger
    }

    /// The job that takes models from a place; of those for one place only one waits.
    public static func job(_ payload: Payload) throws -> NewJob {
        NewJob(kind: kind, payload: String(decoding: try encoder.encode(payload), as: UTF8.self), uniqueKey: "\(kind):\(payload.path)")
    }

    /// Takes everything that is there; what is stored already costs one question, so another attempt goes on.
    public func run(_ job: JobRun) async throws {
        guard let payload = try? JSONDecoder().decode(Payload.self, from: Data(job.job.payload.utf8)) else {
            throw JobRefusal("The payload is not {path, id?, catalogue?, again?}.")
        }
        let cursor = job.job.progress.flatMap { try? JSONDecoder().decode(Progress.self, from: Data($0.utf8)) }?.cursor
        let source: IngestionSource
        do {
            source = try IngestionSource.open(
                path: payload.path,
                options: IngestionOptions(
                    id: try payload.id.map { try ModelID($0) }, catalogue: payload.catalogue, organisation: payload.organisation, cursor: cursor,
                    hub: hub, again: payload.again ?? false, whenSettled: { try await job.save($0) }))
        } catch let error as ModelIDError {
            throw JobRefusal(error.description)
        }
        let last = LastProgress()
        let summary: IngestionSummary
        do {
            summary = try await take(source, last: last, job: job)
        } catch let failure as IngestionFailure {
            if let lost = failure.cause as? JobRun.LeaseLost { throw lost }
            guard let error = failure.sourceError, !error.isPassing else { throw failure }
            throw JobRefusal(error.description)
        }
        let isEnded = !summary.isInterrupted && summary.brokenOff == nil
        try await Self.save(summary.counts, cursor: isEnded ? nil : last.value?.cursor ?? cursor, of: job)
        try Task.checkCancellation()
        if let reason = summary.brokenOff { throw BrokenOff(description: "Broken off: \(reason)") }
        if summary.nothingCouldBeDone { throw NothingTaken(reasons: summary.refused.examples.map { "\($0.place): \($0.reason)" }) }
    }

    /// Takes what a source holds, and keeps meanwhile where an attempt after a kill goes on.
    private func take(_ source: IngestionSource, last: LastProgress, job: JobRun) async throws -> IngestionSummary {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var kept: String?
                while (try? await Task.sleep(for: Self.keepingInterval)) != nil {
                    guard let progress = last.value, progress.cursor != kept else { continue }
                    kept = progress.cursor
                    try await Self.save(progress.counts, cursor: kept, of: job)
                }
            }
            let run = IngestionRun(intake: intake, submitter: source.submitter, logger: logger)
            let summary = try await run.settled(source, store: intake.store) { last.value = $0 }
            group.cancelAll()
            return summary
        }
    }

    private static func save(_ counts: IngestionCounts, cursor: String?, of job: JobRun) async throws {
        let progress = Progress(new: counts.new, changed: counts.changed, same: counts.same, refused: counts.refused, cursor: cursor)
        try await job.save(String(decoding: try encoder.encode(progress), as: UTF8.self))
    }

    /// What models come from could not be read to its end.
    struct BrokenOff: Error, CustomStringConvertible {
        let description: String
    }

    /// Nothing could be taken from a place.
    struct NothingTaken: Error, CustomStringConvertible {
        let reasons: [String]
        var description: String { (["Nothing could be taken."] + reasons.prefix(5)).joined(separator: "\n") }
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
