import Foundation
import Inference
public import Intake
import Lineage
public import Logging
public import Registry

/// Infers the parents of models that state none: of what changed since the last time, or of all.
///
/// One model after the other in the order of their numbers, so that another attempt goes on where one was cut off; what it files again is the same.
public struct InferenceJob: JobHandler {
    /// What is looked at.
    public struct Payload: Codable, Sendable, Equatable {
        /// Every model, whether it changed or not.
        public var all: Bool?
        /// How much of the time is worked, above 0 up to 1; the rest is left to others.
        public var share: Double?

        /// Says what is looked at.
        public init(all: Bool? = nil, share: Double? = nil) {
            self.all = all
            self.share = share
        }
    }

    /// How far it is.
    public struct Progress: Codable, Sendable, Equatable {
        /// The number of the last model.
        public var after: Int64 = 0
        /// Models that were looked at.
        public var looked = 0
        /// What came of them, by the words of ``Intake/Intake/InferenceEffect``.
        public var effects: [String: Int] = [:]
        /// Since which changes it looks: a snapshot; nil: all.
        public var since: String?
        /// The life of the database.
        public var incarnation = ""
        /// Up to which changes it looks: a snapshot.
        public var until = ""
    }

    /// The kind of these jobs.
    public static let kind = "infer"
    /// See ``JobHandler``.
    public var kind: String { Self.kind }
    /// How much of its time a worker gives to inferring, so that what comes in is not held up.
    public static let usualShare = 0.2

    /// How many models are looked at between two notes of how far it is.
    private static let pageCount = 200
    /// The longest pause between two pages.
    private static let greatestPause = Duration.seconds(10)

    private let intake: Intake
    private let logger: Logger

    /// Infers in a registry.
    public init(intake: Intake, logger: Logger = Logger(label: "inference")) {
        self.intake = intake
        self.logger = logger
    }

    /// The job; only one waits.
    public static func job(_ payload: Payload = Payload()) throws -> NewJob {
        NewJob(kind: kind, payload: String(decoding: try JSONEncoder().encode(payload), as: UTF8.self), uniqueKey: kind, priority: -10)
    }

    /// Adds the job when something changed that was not looked at.
    public static func enqueueIfNeeded(in store: ModelStore) async throws {
        let position = try await store.inferencePosition()
        if position.hasChanges || position.version != ParentInference.version { try await store.enqueue([job()]) }
    }

    /// Looks at everything that is to be looked at.
    public func run(_ job: JobRun) async throws {
        guard let payload = try? JSONDecoder().decode(Payload.self, from: Data(job.job.payload.utf8)) else {
            throw JobRefusal("The payload is not {all?, share?}.")
        }
        let share = min(1, max(0.01, payload.share ?? Self.usualShare))
        let kept = job.job.progress.flatMap { try? JSONDecoder().decode(Progress.self, from: Data($0.utf8)) }
        var progress: Progress
        if let kept { progress = kept } else { progress = try await beginning(all: payload.all ?? false) }
        _ = try await Self.pass(intake, progress: &progress, logger: logger) { progress, worked in
            try await job.save(String(decoding: try Self.encoder.encode(progress), as: UTF8.self))
            try await Task.sleep(for: min(Self.greatestPause, worked * (1 / share - 1)))
        }
    }

    /// Where a pass begins.
    func beginning(all: Bool) async throws -> Progress {
        let position = try await intake.store.changePosition()
        let last = try await intake.store.inferencePosition()
        var progress = Progress()
        progress.incarnation = position.incarnation
        progress.until = position.snapshot.description
        progress.since = all || last.version != ParentInference.version ? nil : last.since?.description
        return progress
    }

    /// Looks at all models at once, as fast as it goes.
    ///
    /// - Parameters:
    ///   - all: Whether models that did not change are looked at.
    ///   - told: Called after some models.
    public func runNow(all: Bool, told: (Progress) async throws -> Void) async throws -> Progress {
        var progress = try await beginning(all: all)
        return try await Self.pass(intake, progress: &progress, logger: logger) { progress, _ in try await told(progress) }
    }

    private static func pass(
        _ intake: Intake, progress: inout Progress, logger: Logger, _ paged: (Progress, Duration) async throws -> Void
    ) async throws -> Progress {
        let since = progress.since.flatMap { TransactionSnapshot($0) }
        let finding = ParentFinding(store: intake.store)
        while true {
            let began = ContinuousClock.now
            let page = try await intake.store.uninferredModels(since: since, after: NodeID(progress.after), limit: pageCount)
            for model in page {
                try Task.checkCancellation()
                do {
                    progress.effects[try await intake.infer(model.id, with: finding).rawValue, default: 0] += 1
                } catch let error as SubmissionError {
                    // Others write it just now: it is among the changes of the next pass.
                    logger.info("a parent was not inferred", metadata: ["model": "\(model.id)", "error": "\(error)"])
                }
                progress.looked += 1
                progress.after = model.node.number
            }
            guard page.count == pageCount else { break }
            try await paged(progress, ContinuousClock.now - began)
        }
        if let snapshot = TransactionSnapshot(progress.until) {
            try await intake.store.saveInferencePosition(
                IndexPosition(incarnation: progress.incarnation, snapshot: snapshot), version: ParentInference.version)
        }
        return progress
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
