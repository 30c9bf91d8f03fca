import ArgumentParser
import Ingestion

/// Works at the queue, and keeps the registry like some folders: takes what is in them, again and again.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Do the work of the queue, and take models from folders or a Hub again and again, until told to stop.",
        discussion: """
            Any number of workers may share a queue (see `pedigree jobs`): one that is killed loses nothing, others go on with its jobs.
            PATH is what `ingest` takes, also hub:, hub:ORGANISATION or hub:ORGANISATION/NAME. Each round takes what is new or different; a round
            without either says nothing. With --watch, what changes on disk is taken as it happens, and rounds find what no watch told. A path that is
            not there yet and a database that is away are waited for. SIGINT and SIGTERM finish what is under way, then stop it.
            """)

    /// The pauses that are allowed, in seconds: up to a day.
    private static let pauses = 0.1...86_400.0

    /// How many jobs of a kind may be done at a time.
    private static let hands = 1...64
    /// How long a job may be held without a sign of life, in seconds.
    private static let leases = 1...3_600

    @Argument(help: "What to take, besides the work of the queue.", completion: .file())
    var path: [String] = []
    @Option(help: ArgumentHelp("What stands before the names of an MLflow server's models. Default: mlflow.", valueName: "name"))
    var organisation: String?
    @Flag(help: "Take what changes on disk as it happens.")
    var watch = false
    @Option(
        help: ArgumentHelp(
            "The pause between the end of a round and the next, 0.1 to 86400. Default: 60, with --watch 600.", valueName: "seconds"))
    var every: Double?
    @Flag(help: "Take what is at the paths once and stop; the exit code is 1 when nothing could be done or the database is away.")
    var once = false
    @Option(help: ArgumentHelp("How many jobs of each kind are done at a time, 1 to 64.", valueName: "count"))
    var concurrency = 4
    @Option(help: ArgumentHelp("How long others wait for a worker that gives no sign of life, 1 to 3600.", valueName: "seconds"))
    var lease = 30
    @OptionGroup var inference: InferenceOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !path.isEmpty || !once else { throw ValidationError("Name a path to take models from.") }
        guard Self.hands.contains(concurrency) else { throw ValidationError("--concurrency is a number from 1 to 64.") }
        guard Self.leases.contains(lease) else { throw ValidationError("--lease is a number of seconds from 1 to 3600.") }
        guard !watch || !once else { throw ValidationError("--once stops, and --watch goes on.") }
        guard !watch || !path.isEmpty else { throw ValidationError("Name a path to watch.") }
        guard every.map(Self.pauses.contains) ?? true else { throw ValidationError("--every is a number of seconds from 0.1 to 86400.") }
    }

    func run() async throws {
        let (paths, watch, once, inference) = (path, watch, once, inference)
        let options = IngestionOptions(organisation: organisation)
        let pause = every.map { Duration.seconds($0) } ?? (watch ? FolderRounds.watchingPause : .seconds(60))
        let limits = WorkerLimits(concurrency: concurrency, lease: .seconds(lease))
        try await Failures.translated {
            try await RegistrySession.with(database, preparation: .later, logger: Log.server) { session in
                var rounds = FolderRounds(paths: paths, options: options, session: session, logger: Log.server)
                if once {
                    guard try await rounds.single() else { throw ExitCode(1) }
                } else {
                    try await rounds.wait()
                    let prepared = rounds
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask { await session.worker(limits, logger: Log.server).run() }
                        if let inferences = inference.rounds(in: session) { group.addTask { await inferences.run() } }
                        if !paths.isEmpty {
                            group.addTask {
                                var rounds = prepared
                                if watch {
                                    try await rounds.untilCancelled(watching: pause)
                                } else {
                                    try await rounds.untilCancelled(pause: pause)
                                }
                            }
                        }
                        try await group.waitForAll()
                    }
                }
            }
        }
    }
}
