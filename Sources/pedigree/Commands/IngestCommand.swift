import ArgumentParser
import Foundation
import Ingestion
import Lineage
import Registry

/// Takes models from disk into the registry.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Take models from disk: a folder of model folders, a Hugging Face cache, a card, or catalogue rows.",
        discussion: """
            PATH is a folder of model folders (org/name, org__name or name), one model folder, a Hugging Face cache folder, a card (.md), or
            catalogue rows (.jsonl, .jsonl.gz). What is stored already is passed over quickly: Ctrl-C loses nothing, and the same command again goes on.
            The exit code is 1 only when nothing could be done.
            """)

    @Argument(help: "What to ingest.", completion: .file())
    var path: String?
    @Flag(help: "Ingest the shipped catalogue of real models.")
    var shipped = false
    @Option(help: "The id of the model, for one model folder or card.")
    var id: String?
    @Option(help: ArgumentHelp("The name of the catalogue. Default: the name of its file.", valueName: "name"))
    var catalogue: String?
    @Flag(help: "Leave it to a worker: add a job to the queue, and say its number.")
    var later = false
    @Flag(help: "Print the summary as JSON.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (path == nil) == shipped else { throw ValidationError("Name a path to ingest, or --shipped.") }
        guard !later || !shipped else { throw ValidationError("--later is for a path: the shipped catalogue is taken at once.") }
    }

    func run() async throws {
        let json = json
        if later { return try await enqueue() }
        try await Failures.translated {
            let source = try openSource()
            let summary = try await RegistrySession.with(database, preparation: .migrate) { session in
                try await IngestionRun(intake: session.intake, submitter: "local").watched(source, store: session.store)
            }
            try Output.line(json ? IngestionText.json(of: summary) : IngestionText.summary(summary))
            if summary.nothingCouldBeDone { throw ExitCode(1) }
            if summary.isInterrupted { throw ExitCode(130) }
        }
    }

    private func enqueue() async throws {
        try await Failures.translated {
            // What is wrong with the path or the id is said now rather than by a worker.
            _ = try openSource()
            let absolute = URL(filePath: path ?? "").standardizedFileURL.path
            let job = try IngestionJob.job(IngestionJob.Payload(path: absolute, id: id, catalogue: catalogue))
            let added = try await RegistrySession.with(database, preparation: .migrate) { try await $0.store.enqueue([job]) }
            for added in added { try Output.line(added.isNew ? "Job \(added.id) waits." : "Job \(added.id) waits already.") }
        }
    }

    private func openSource() throws -> IngestionSource {
        if shipped { return try ShippedResources.catalogue() }
        return try IngestionSource.open(
            path: path ?? "", options: IngestionOptions(id: try id.map { try ModelID($0) }, catalogue: catalogue))
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
