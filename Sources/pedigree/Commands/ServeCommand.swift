import ArgumentParser
import Foundation
import Hummingbird
import Ingestion
import Lineage
import Registry
import Service

/// Serves the registry over HTTP.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the registry over HTTP, with a private PostgreSQL unless told otherwise.",
        discussion: """
            The server also works at the queue (see `pedigree jobs`), unless told not to. SIGINT and SIGTERM finish what is under way, then stop the \
            server and its private PostgreSQL.
            """)

    @Option(help: ArgumentHelp("The address to listen at.", valueName: "address"))
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("The port to listen at; 0 takes a free one. Also PEDIGREE_PORT. Default: 8080.", valueName: "port"))
    var port: Int?
    @Flag(help: "Load the shipped catalogue of real models first; what is there already stays.")
    var catalogue = false
    @Option(
        help: ArgumentHelp(
            "The file that has the secret of the Hub's webhook; without one no events are heard. Also PEDIGREE_WEBHOOK_SECRET, the secret itself.",
            valueName: "file"), completion: .file())
    var webhookSecretFile: String?
    @Flag(help: "Leave the queue of work to `pedigree worker`.")
    var noWorker = false
    @OptionGroup var inference: InferenceOptions
    @OptionGroup var database: DatabaseOptions

    /// The port that is asked for.
    private func chosenPort() throws -> Int {
        let text = ProcessInfo.processInfo.environment["PEDIGREE_PORT"] ?? ""
        guard let port = port ?? (text.isEmpty ? 8080 : Int(text)), (0...65_535).contains(port) else {
            throw CommandFailure("The port is a number from 0 to 65535.")
        }
        return port
    }

    func run() async throws {
        let (host, catalogue, noWorker, inference) = (host, catalogue, noWorker, inference)
        try await Failures.translated {
            let port = try chosenPort()
            let secret = try GivenSecret.secret(file: webhookSecretFile, environment: ProcessInfo.processInfo.environment)
            ProcessMemory.returnLargeBlocks()
            try await RegistrySession.with(database, preparation: .migrate, ownership: .exclusive, logger: Log.server) { session in
                if catalogue {
                    let summary = try await CatalogueLoading.load(into: session.intake)
                    guard !summary.isInterrupted else { return }
                }
                let lineage = LineageFollower(store: session.store)
                let totals = try await lineage.version().index.totals
                let worker = noWorker ? nil : session.worker(logger: Log.server)
                let services = worker.map { [WorkerService($0, inferences: inference.rounds(in: session))] } ?? []
                let application = RegistryService.application(
                    intake: session.intake, lineage: lineage, hostname: host, port: port, worker: { worker?.status.fetching(session.hub.status) },
                    webhookSecret: secret, services: services, logger: Log.server
                ) { port in
                    BatchScheduling.ask()
                    Output.note(
                        """
                        Pedigree answers at http://\(host):\(port)/ with \(Written.number(totals.known, "model", "models")) and \
                        \(Written.number(totals.edges, "edge", "edges")). Ctrl-C stops it. Try:

                          curl 'http://\(host):\(port)/v1/descendants?of=Llama-3&relation=quantized&limit=5'
                          curl 'http://\(host):\(port)/v1/tree?of=meta-llama/Llama-3.1-8B&depth=2'
                          curl 'http://\(host):\(port)/v1/search?q=mistral+7b+instruct'
                          curl 'http://\(host):\(port)/v1/fit?of=Llama-3.1&device=rtx-4090'
                          curl 'http://\(host):\(port)/v1/migration/cost?from=meta-llama/Meta-Llama-3-8B&to=Qwen/Qwen2.5-7B'
                        """)
                }
                try await GracefulService.run(application)
            }
        }
    }
}
