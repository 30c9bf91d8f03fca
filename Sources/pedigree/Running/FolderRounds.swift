import Ingestion
import Logging
import Postgres

/// The rounds of a worker: each takes what is in its folders. What it said last of a folder it does not say again.
struct FolderRounds {
    /// How many reasons of refusals are logged a round.
    private static let loggedReasons = 3
    /// The pause between looks for a database that is away.
    static let waitingPause = Duration.seconds(1)

    let paths: [String]
    /// What the user says about the paths.
    private let options: IngestionOptions
    private let session: RegistrySession
    let logger: Logger
    private var isPrepared = false
    /// What was wrong with each path in the round before.
    var troubles: [String: String] = [:]
    /// Whether the round before found the database away.
    private(set) var isDatabaseAway = false

    init(paths: [String], options: IngestionOptions = IngestionOptions(), session: RegistrySession, logger: Logger) {
        self.paths = paths
        self.options = options
        self.session = session
        self.logger = logger
    }

    /// One round.
    ///
    /// - Returns: Whether something could be done in every folder.
    /// - Throws: Why the database cannot be used.
    mutating func single() async throws -> Bool {
        try await prepare()
        var isDone = true
        for path in paths where !Task.isCancelled {
            let hasTaken = try await take(path)
            isDone = isDone && hasTaken
        }
        return isDone
    }

    /// Rounds until the task is cancelled; a database that is away is waited for.
    ///
    /// - Throws: What waiting does not mend, such as a schema that is newer than this program.
    mutating func untilCancelled(pause: Duration) async throws {
        logger.notice("taking models", metadata: ["from": "\(paths.joined(separator: ", "))", "every": "\(pause)"])
        while !Task.isCancelled {
            try await reaching(pause) { _ = try await $0.single() }
            try? await Task.sleep(for: pause)
        }
    }

    /// Waits for the database, and prepares it.
    ///
    /// - Throws: What waiting does not mend.
    mutating func wait() async throws {
        while !Task.isCancelled, !isPrepared {
            try await reaching(Self.waitingPause) { try await $0.prepare() }
            if !isPrepared { try? await Task.sleep(for: Self.waitingPause) }
        }
    }

    /// Does something with the database; trouble is told when it begins and when it ends.
    ///
    /// - Parameter pause: After what time it is tried again.
    /// - Throws: What waiting does not mend.
    mutating func reaching(_ pause: Duration, _ body: (inout FolderRounds) async throws -> Void) async throws {
        do {
            try await body(&self)
            if isDatabaseAway { logger.notice("the database is back") }
            isDatabaseAway = false
        } catch is CancellationError {
            // Who called looks for that.
        } catch  where Self.isDatabase(error) {
            if !isDatabaseAway, !Task.isCancelled {
                logger.warning("the database cannot be used; trying again every \(pause)", metadata: ["error": "\(error)"])
            }
            isDatabaseAway = true
        }
    }

    private mutating func prepare() async throws {
        guard !isPrepared else { return }
        try await session.prepare(.migrate, logger: logger)
        isPrepared = true
    }

    /// Takes what is at a path, or what changed there, and says so when anything is new, different or wrong.
    @discardableResult
    mutating func take(_ path: String, changes: FolderChanges? = nil) async throws -> Bool {
        do {
            var options = options
            options.changes = changes
            options.hub = session.hub
            let source = try IngestionSource.open(path: path, options: options)
            let run = IngestionRun(intake: session.intake, submitter: source.submitter, logger: logger)
            let summary = try await run.settled(source, store: session.store)
            report(summary, of: path, isWhole: changes?.isEverything ?? true)
            return summary.counts.taken > 0 || summary.isInterrupted
        } catch let error as IngestionError {
            return warn(error.description, of: path)
        } catch let failure as IngestionFailure where failure.sourceError != nil {
            report(failure.summary, of: path, isWhole: changes?.isEverything ?? true)
            return warn(failure.description, of: path)
        }
    }

    /// Says what is wrong with a path, unless that was said the round before.
    private mutating func warn(_ trouble: String, of path: String) -> Bool {
        if troubles.updateValue(trouble, forKey: path) != trouble { logger.warning("\(trouble)") }
        return false
    }

    private mutating func report(_ summary: IngestionSummary, of path: String, isWhole: Bool) {
        let counts = summary.counts
        // Items end in another order every time.
        let broken = summary.brokenOff.map { [$0] } ?? []
        let reasons = broken + summary.refused.examples.map { "\($0.place): \($0.reason)" }.sorted()
        let isListed = summary.refused.examples.count == counts.refused
        let trouble = isListed ? reasons.joined(separator: "\n") : (broken + ["\(counts.refused)"]).joined(separator: "\n")
        // Who was interrupted, or looked at what changed alone, did not see all that is wrong.
        let isNews = isWhole ? !summary.isInterrupted && troubles.updateValue(trouble, forKey: path) ?? "" != trouble : !reasons.isEmpty
        guard isNews || counts.new + counts.changed > 0 else { return }
        var metadata: Logger.Metadata = [
            "from": "\(path)", "new": "\(counts.new)", "changed": "\(counts.changed)", "same": "\(counts.same)", "odd": "\(counts.odd)",
        ]
        if !reasons.isEmpty {
            metadata["refused"] = "\(counts.refused)"
            metadata["reasons"] = "\(reasons.prefix(Self.loggedReasons).joined(separator: "; "))"
        }
        logger.log(level: !reasons.isEmpty ? .warning : .notice, "took models", metadata: metadata)
    }

    /// Whether the database is why: away, starting, refusing, out of connections.
    private static func isDatabase(_ error: any Error) -> Bool {
        error is PostgresError || error is PostgresTransactionError || error is IngestionFailure
    }
}
