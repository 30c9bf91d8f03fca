import ArgumentParser
import Foundation
import Ingestion
import Lineage
import Registry

/// Takes models from disk or from another registry.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Take models: a folder of model folders, a Hugging Face cache, a card, catalogue rows, or an MLflow registry.",
        discussion: """
            PATH is a folder of model folders (org/name, org__name or name), one model folder, a Hugging Face cache folder, a card (.md),
            catalogue rows (.jsonl, .jsonl.gz), or mlflow:http://HOST:PORT, an MLflow server. What it asks for is taken from the environment, as its own
            client does: MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.
            What is stored already is passed over quickly: Ctrl-C loses nothing, and the same command again goes on. The exit code is 1 only when nothing
            could be done, or a server could not be read to its end.
            """)

    @Argument(help: "What to ingest.", completion: .file())
    var path: String?
    @Flag(help: "Ingest the shipped catalogue of real models.")
    var shipped = false
    @Option(help: "The id of the model, for one model folder or card.")
    var id: String?
    @Option(help: ArgumentHelp("The name of the catalogue. Default: the name of its file.", valueName: "name"))
    var catalogue: String?
    @Option(help: ArgumentHelp("What stands before the names of an MLflow server's models. Default: mlflow.", valueName: "name"))
    var organisation: String?
    @Flag(help: "Go on: take what changes on disk as it happens, until Ctrl-C.")
    var watch = false
    @Flag(help: "Leave it to a worker: add a job to the queue, and say its number.")
    var later = false
    @Flag(help: "Print the summary as JSON.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (path == nil) == shipped else { throw ValidationError("Name a path to ingest, or --shipped.") }
        guard !watch || !(later || shipped || json || path?.hasPrefix("mlflow:") ?? false) else {
            throw ValidationError("--watch is for a path on disk, and goes on until Ctrl-C: without --later, --shipped and --json.")
        }
        guard !later || !shipped else { throw ValidationError("--later is for a path: the shipped catalogue is taken at once.") }
    }

    func run() async throws {
        let json = json
        if later { return try await enqueue() }
        if watch { return try await watchPath() }
        try await Failures.translated {
            let source = try openSource()
            let summary = try await RegistrySession.with(database, preparation: .migrate) { session in
                try await IngestionRun(intake: session.intake, submitter: "local").watched(source, store: session.store)
            }
            try Output.line(json ? IngestionText.json(of: summary) : IngestionText.summary(summary))
            if summary.nothingCouldBeDone || summary.brokenOff != nil { throw ExitCode(1) }
            if summary.isInterrupted { throw ExitCode(130) }
        }
    }

    private func watchPath() async throws {
        try await Failures.translated {
            // What is wrong with the path or the id is said now.
            _ = try openSource()
            let (paths, options) = ([path ?? ""], IngestionOptions(id: try id.map { try ModelID($0) }, catalogue: catalogue))
            try await RegistrySession.with(database, preparation: .migrate, logger: Log.server) { session in
                var rounds = FolderRounds(paths: paths, options: options, session: session, logger: Log.server)
                try await rounds.untilCancelled(watching: FolderRounds.watchingPause)
            }
        }
    }

    private func enqueue() async throws {
        try await Failures.translated {
            // What is wrong with the path or the id is said now rather than by a worker.
            _ = try openSource()
            let place = IngestionSource.absolute(path ?? "")
            let job = try IngestionJob.job(IngestionJob.Payload(path: place, id: id, catalogue: catalogue, organisation: organisation))
            let added = try await RegistrySession.with(database, preparation: .migrate) { try await $0.store.enqueue([job]) }
            for added in added { try Output.line(added.isNew ? "Job \(added.id) waits." : "Job \(added.id) waits already.") }
        }
    }

    private func openSource() throws -> IngestionSource {
        if shipped { return try ShippedResources.catalogue() }
        return try IngestionSource.open(
            path: path ?? "", options: IngestionOptions(id: try id.map { try ModelID($0) }, catalogue: catalogue, organisation: organisation))
    }
}

extension IngestionRun {
    /// Runs with a line of progress on standard error, until the end or Ctrl-C.
    func watched(_ source: IngestionSource, store: ModelStore) async throws -> IngestionSummary {
        defer { Output.endProgress() }
        let meter = ProgressMeter()
        return try await settled(source, store: store) { progress in
            if meter.isDue(done: progress.fraction == 1) { Output.progress(IngestionText.progress(progress)) }
        }
    }
}
