import ArgumentParser
import Ingestion

/// Keeps the registry like some folders: takes what is in them, again and again.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Take models from folders again and again, until told to stop.",
        discussion: """
            PATH is what `ingest` takes. Each round takes what is new or different; a round without either says nothing. A path that is not there
            yet and a database that is away are waited for. SIGINT and SIGTERM finish what is under way, then stop it.
            """)

    /// The pauses that are allowed, in seconds: up to a day.
    private static let pauses = 0.1...86_400.0

    @Argument(help: "What to take.", completion: .file())
    var path: [String]
    @Option(help: ArgumentHelp("The pause between the end of a round and the next, 0.1 to 86400.", valueName: "seconds"))
    var every = 60.0
    @Flag(help: "Stop after one round; the exit code is 1 when nothing could be done or the database is away.")
    var once = false
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !path.isEmpty else { throw ValidationError("Name a path to take models from.") }
        guard Self.pauses.contains(every) else { throw ValidationError("--every is a number of seconds from 0.1 to 86400.") }
    }

    func run() async throws {
        let (paths, pause, once) = (path, Duration.seconds(every), once)
        try await Failures.translated {
            try await RegistrySession.with(database, preparation: .later, logger: Log.server) { session in
                var rounds = FolderRounds(paths: paths, session: session, logger: Log.server)
                if once {
                    guard try await rounds.single() else { throw ExitCode(1) }
                } else {
                    try await rounds.untilCancelled(pause: pause)
                }
            }
        }
    }
}
