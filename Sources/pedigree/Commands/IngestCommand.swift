import ArgumentParser
import Foundation
import Ingestion
import Lineage
import Registry

/// Takes models from disk or from another registry.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Take models: a folder of model folders, a Hugging Face cache, a card, catalogue rows, a Hub, or an MLflow registry.",
        discussion: """
            PATH is a folder of model folders (org/name, org__name or name), one model folder, a Hugging Face cache folder, a card (.md), or
            catalogue rows (.jsonl, .jsonl.gz); hub: (all of a Hub), hub:ORGANISATION, hub:ORGANISATION/NAME; or mlflow:http://HOST:PORT, an MLflow server.
            The Hub is that of HF_ENDPOINT, the token that of HF_TOKEN or `hf auth login`; of a Hub that was gone through before, only what changed
            since is looked at. PEDIGREE_HUB_CONCURRENCY says how many models are read at a time: 1 to 256, 24 where it says nothing. What an MLflow
            server asks for is taken from the environment, as its own client does: MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and
            MLFLOW_TRACKING_PASSWORD.
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
    @Flag(help: "Of a Hub, look at everything, also at what did not change since it was gone through last.")
    var again = false
    @Flag(help: "Leave it to a worker: add a job to the queue, and say its number.")
    var later = false
    @Flag(help: "Print the summary as JSON.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (path == nil) == shipped else { throw ValidationError("Name a path to ingest, or --shipped.") }
        guard !watch || !(later || shipped || json || path.map { $0.hasPrefix("mlflow:") || HubPlace.isMeant(by: $0) } ?? false) else {
            throw ValidationError("--watch is for a path on disk, and goes on until Ctrl-C: without --later, --shipped and --json.")
        }
        guard !again || path.map(HubPlace.isMeant) == true else { throw ValidationError("--again is for a Hub: hub:, hub:ORGANISATION.") }
        guard !later || !shipped else { throw ValidationError("--later is for a path: the shipped catalogue is taken at once.") }
    }

    func run() async throws {
        let json = json
        if later { return try await enqueue() }
        if watch { return try await watchPath() }
        try await Failures.translated {
            try checkPath()
            let summary = try await RegistrySession.with(database, preparation: .migrate) { session in
                let source = try openSource(hub: session.hub)
                return try await IngestionRun(intake: session.intake, submitter: source.submitter).watched(source, store: session.store)
            }
            try Output.line(json ? IngestionText.json(of: summary) : IngestionText.summary(summary))
            if summary.nothingCouldBeDone || summary.brokenOff != nil { throw ExitCode(1) }
            if summary.isInterrupted { throw ExitCode(130) }
        }
    }

    private func watchPath() async throws {
        try await Failures.translated {
            // What is wrong with the path or the id is said now.
            try checkPath()
            let (paths, options) = ([path ?? ""], IngestionOptions(id: try id.map { try ModelID($0) }, catalogue: catalogue))
            try await RegistrySession.with(database, preparation: .migrate, logger: Log.server) { session in
                var rounds = FolderRounds(paths: paths, options: options, session: session, logger: Log.server)
                try await rounds.untilCancelled(watching: FolderRounds.watchingPause)
            }
        }
    }

    private func enqueue() async throws {
        try await Failures.translated {
            try checkPath()
            let given = path ?? ""
            let place = HubPlace.isMeant(by: given) ? given : IngestionSource.absolute(given)
            let job = try IngestionJob.job(
                IngestionJob.Payload(path: place, id: id, catalogue: catalogue, organisation: organisation, again: again ? true : nil))
            let added = try await RegistrySession.with(database, preparation: .migrate) { try await $0.store.enqueue([job]) }
            for added in added { try Output.line(added.isNew ? "Job \(added.id) waits." : "Job \(added.id) waits already.") }
        }
    }

    /// What is wrong with the path or the id is said before a database is looked for, and now rather than by a worker.
    private func checkPath() throws {
        if let path, HubPlace.isMeant(by: path), id == nil { _ = try HubPlace(path) } else { _ = try openSource(hub: nil) }
    }

    private func openSource(hub: HubAccess?) throws -> IngestionSource {
        if shipped { return try ShippedResources.catalogue() }
        return try IngestionSource.open(
            path: path ?? "",
            options: IngestionOptions(
                id: try id.map { try ModelID($0) }, catalogue: catalogue, organisation: organisation, hub: hub, again: again))
    }
}

extension IngestionRun {
    /// Runs with a line of progress on standard error, until the end or Ctrl-C.
    func watched(_ source: IngestionSource, store: ModelStore) async throws -> IngestionSummary {
        defer { Output.endProgress() }
        let meter = ProgressMeter()
        let begun = ContinuousClock.now
        return try await settled(source, store: store) { progress in
            if meter.isDue(done: progress.fraction == 1) { Output.progress(IngestionText.progress(progress, after: begun.duration(to: .now))) }
        }
    }
}
