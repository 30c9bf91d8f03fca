import Foundation
public import Logging

/// A PostgreSQL of our own: made on first use, reached through a Unix socket only, stopped by whoever owns its folder.
///
/// `pg_ctl` gives the postmaster a session of its own, so that Ctrl-C in the terminal reaches the server first. A postmaster
/// that a killed server left behind is adopted; a cluster that crashed recovers as PostgreSQL does.
public struct PrivateCluster: Sendable {
    /// The longest wait for the processes that a crashed postmaster left: they notice at once, unless they are at work.
    private static let remainsDeadline: Duration = .seconds(30)

    /// Where everything is.
    public let folder: DataFolder
    let programs: PostgresPrograms
    let runner: ProgramRunner
    let logger: Logger

    /// Finds PostgreSQL's programs and the user that runs them; starts nothing yet.
    ///
    /// - Throws: ``PrivatePostgresError``.
    public init(folder: DataFolder, environment: [String: String], logger: Logger) async throws(PrivatePostgresError) {
        self.folder = folder
        self.logger = logger
        programs = try PostgresPrograms(environment: environment, preferring: folder.writtenVersion.flatMap { Int($0) })
        runner = try await ProgramRunner.make()
    }

    /// A cluster in another folder, run by the same programs and user.
    func sibling(in folder: DataFolder) -> PrivateCluster {
        PrivateCluster(folder: folder, programs: programs, runner: runner, logger: logger)
    }

    private init(folder: DataFolder, programs: PostgresPrograms, runner: ProgramRunner, logger: Logger) {
        self.folder = folder
        self.programs = programs
        self.runner = runner
        self.logger = logger
    }

    /// Makes the cluster when there is none and starts it, or adopts the one that runs already.
    ///
    /// Call it while holding the folder's lock.
    ///
    /// - Throws: ``PrivatePostgresError``.
    public func start() async throws(PrivatePostgresError) {
        try await prepareFolders()
        try finishReplacing()
        if !folder.hasCluster { try await initialise() }
        try await refuseOtherMajorVersion()
        if isRunning {
            logger.notice("adopting the PostgreSQL that runs already", metadata: ["folder": "\(folder.clusterPath)"])
        } else {
            try removeStaleNumbers()
            try writeSettings()
            try await startPostmaster()
        }
        try await createDatabase()
    }

    /// PostgreSQL does not start while there is a process with the number in one of its lock files, even one that is no PostgreSQL or that
    /// ended and was not waited for. That a crashed one has no process left that works on the data, it sees from its shared memory.
    private func removeStaleNumbers() throws(PrivatePostgresError) {
        for path in folder.numberPaths {
            guard let process = RunningPostmaster(path: path, clusterPath: folder.clusterPath), !process.isPostgres else { continue }
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                throw .folderNotUsable(path: path, reason: FolderFiles.words(for: error))
            }
        }
    }

    /// Starts the postmaster; what a crashed one left may take a moment to end.
    private func startPostmaster() async throws(PrivatePostgresError) {
        let end = ContinuousClock.now.advanced(by: Self.remainsDeadline)
        while true {
            let logged = FolderFiles.size(of: folder.logPath)
            do {
                return try await run("pg_ctl", ["start", "-D", folder.clusterPath, "-l", folder.logPath, "-w", "-t", "120", "-s"])
            } catch .programFailed(let name, let output) {
                let log = FolderFiles.text(of: folder.logPath, from: logged)
                guard log.contains("is still in use"), ContinuousClock.now < end else {
                    throw .programFailed(name: name, output: output + log)
                }
                try? await Task.sleep(for: .milliseconds(100))
            } catch {
                throw error
            }
        }
    }

    /// Stops the cluster: running transactions are rolled back, everything acknowledged is kept.
    public func stop() async throws(PrivatePostgresError) {
        guard isRunning else { return }
        try await run("pg_ctl", ["stop", "-D", folder.clusterPath, "-m", "fast", "-w", "-t", "120", "-s"])
    }

    /// Whether a postmaster runs on this cluster.
    ///
    /// `pg_ctl status` only looks whether some process has the number in `postmaster.pid`; after a crash or in a container that began anew
    /// that may be any process.
    public var isRunning: Bool {
        RunningPostmaster(path: folder.numberPaths[0], clusterPath: folder.clusterPath)?.isOurs ?? false
    }

    /// initdb into a folder beside the final one, then a rename: a killed initdb leaves nothing that looks like a cluster.
    private func initialise() async throws(PrivatePostgresError) {
        let unfinished = "\(folder.clusterPath).unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        try FolderFiles.makeFolder(unfinished, owner: runner.user)
        logger.notice("making a private PostgreSQL", metadata: ["folder": "\(folder.clusterPath)"])
        try await run("initdb", ["-D", unfinished, "-U", "pedigree", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums"])
        do {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(unfinished)/postgresql.conf"))
            try file.seekToEnd()
            try file.write(contentsOf: Data("include 'pedigree.conf'\n".utf8))
            try file.close()
            try settings.write(toFile: "\(unfinished)/pedigree.conf", atomically: false, encoding: .utf8)
            try FileManager.default.moveItem(atPath: unfinished, toPath: folder.clusterPath)
        } catch {
            throw .folderNotUsable(path: unfinished, reason: error.localizedDescription)
        }
    }

    /// What the private PostgreSQL is set to; written at each start, since the folder may have been moved.
    private var settings: String {
        """
        # Written by pedigree at each start; put settings of your own into postgresql.auto.conf (ALTER SYSTEM).
        listen_addresses = ''
        unix_socket_directories = '\(folder.socketFolder)'
        unix_socket_permissions = 0700
        max_connections = 64
        shared_buffers = '256MB'
        max_wal_size = '2GB'
        log_min_duration_statement = '10s'

        """
    }

    private func writeSettings() throws(PrivatePostgresError) {
        let path = "\(folder.clusterPath)/pedigree.conf"
        do {
            try settings.write(toFile: path, atomically: false, encoding: .utf8)
        } catch {
            throw .folderNotUsable(path: path, reason: error.localizedDescription)
        }
    }

    private func refuseOtherMajorVersion() async throws(PrivatePostgresError) {
        let path = "\(folder.clusterPath)/PG_VERSION"
        guard let found = folder.writtenVersion else {
            throw .folderNotUsable(path: path, reason: "it cannot be read")
        }
        let wanted = await majorVersion
        guard found == wanted else { throw .otherMajorVersion(path: folder.clusterPath, found: found, wanted: wanted) }
    }

    /// The major version of the programs.
    var majorVersion: String {
        get async {
            let printed = await runner.run(programs.path(of: "postgres"), ["--version"]).output
            return printed.split(whereSeparator: { !$0.isNumber && $0 != "." }).first?.split(separator: ".").first.map(String.init) ?? ""
        }
    }

    private func createDatabase() async throws(PrivatePostgresError) {
        let connection = ["-h", folder.socketFolder, "-U", "pedigree"]
        let question = ["-d", "postgres", "-Atc", "SELECT 1 FROM pg_database WHERE datname = 'pedigree'"]
        let answer = await runner.run(programs.path(of: "psql"), connection + question)
        guard answer.output.trimmingCharacters(in: .whitespacesAndNewlines) != "1" else { return }
        try await run("createdb", connection + ["pedigree"])
    }

    private func run(_ program: String, _ arguments: [String]) async throws(PrivatePostgresError) {
        let result = await runner.run(programs.path(of: program), arguments)
        guard result.succeeded else { throw .programFailed(name: program, output: result.output) }
    }
}
