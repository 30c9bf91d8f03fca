import Foundation
public import Intake
import Lineage
public import Logging
public import Registry

/// Takes models from a place on the worker's disk: what `pedigree ingest` does, by a worker.
public struct IngestionJob: JobHandler {
    /// What is taken.
    public struct Payload: Codable, Sendable, Equatable {
        /// A path, as `pedigree ingest` takes it.
        public var path: String
        /// The id of the model, for one model folder or card.
        public var id: String?
        /// The name of the catalogue, for rows.
        public var catalogue: String?

        /// Says what is taken.
        public init(path: String, id: String? = nil, catalogue: String? = nil) {
            self.path = path
            self.id = id
            self.catalogue = catalogue
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
    }

    /// The kind of these jobs.
    public static let kind = "ingest"
    /// See ``JobHandler``.
    public var kind: String { Self.kind }

    private let intake: Intake
    private let logger: Logger

    /// Takes models to a registry.
    public init(intake: Intake, logger: Logger = Logger(label: "ingestion")) {
        self.intake = intake
        self.logger = logger
    }

    /// The job that takes models from a place; of those for one place only one waits.
    public static func job(_ payload: Payload) throws -> NewJob {
        NewJob(kind: kind, payload: String(decoding: try encoder.encode(payload), as: UTF8.self), uniqueKey: "\(kind):\(payload.path)")
    }

    /// Takes everything that is there; what is stored already costs one question, so another attempt goes on.
    public func run(_ job: JobRun) async throws {
        guard let payload = try? JSONDecoder().decode(Payload.self, from: Data(job.job.payload.utf8)) else {
            throw JobRefusal("The payload is not {path, id?, catalogue?}.")
        }
        let source: IngestionSource
        do {
            source = try IngestionSource.open(
                path: payload.path, options: IngestionOptions(id: try payload.id.map { try ModelID($0) }, catalogue: payload.catalogue))
        } catch let error as ModelIDError {
            throw JobRefusal(error.description)
        }
        let summary = try await IngestionRun(intake: intake, submitter: "local", logger: logger).settled(source, store: intake.store)
        let counts = summary.counts
        let progress = Progress(new: counts.new, changed: counts.changed, same: counts.same, refused: counts.refused)
        try await job.save(String(decoding: try Self.encoder.encode(progress), as: UTF8.self))
        try Task.checkCancellation()
        if summary.nothingCouldBeDone { throw NothingTaken(reasons: summary.refused.examples.map { "\($0.place): \($0.reason)" }) }
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
