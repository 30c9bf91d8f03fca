import Foundation
import Ingestion
import Intake
import Logging
import Postgres
import PrivatePostgres
import Registry
import Service

/// A registry that is open for one command.
struct RegistrySession: Sendable {
    /// What the command may do with the database's schema.
    enum Preparation: Sendable {
        /// Bring it up to date.
        case migrate
        /// Leave it, and refuse to work when it is another than this program knows; a private database is brought up to date all the same.
        case verify
        /// Leave it to the work, which calls ``RegistrySession/prepare(_:logger:)``: so that it can wait for a database that is away.
        case later
        /// Look at it as it is, and make nothing that is not there.
        case inspect
    }

    /// How the database may be used by a command.
    enum Ownership: Sendable {
        /// Use the private PostgreSQL of a server that runs, or start it for the command alone.
        case shared
        /// Own the data folder: a server.
        case exclusive
    }

    /// The longest wait for a connection by work that tries again by itself.
    private static let repeatedConnectDeadline = Duration.seconds(2)

    /// The door for documents; its store answers questions.
    let intake: Intake
    /// The pool of connections.
    let client: PostgresClient

    /// The way to the Hub of the environment.
    let hub: HubAccess

    /// The registry that is asked.
    var store: ModelStore { intake.store }

    /// Answers to questions; the index is loaded with the first.
    var answers: Answers { Answers(store: store, lineage: LineageFollower(store: store)) }

    /// Opens the registry, lends it, and closes it: a private PostgreSQL that was started for it is stopped.
    ///
    /// SIGINT and SIGTERM cancel the work first, whenever they come; a reader that went away (`| head`) does so too, through the error of
    /// the next write.
    static func with<Value: Sendable>(
        _ options: DatabaseOptions, preparation: Preparation = .verify, ownership: Ownership = .shared, connections: Int = 8,
        logger: Logger = Log.quiet, _ body: @escaping @Sendable (RegistrySession) async throws -> Value
    ) async throws -> Value {
        let place = options.place(environment: ProcessInfo.processInfo.environment)
        return try await with(place, preparation: preparation, ownership: ownership, connections: connections, logger: logger, body)
    }

    /// Opens the registry of a place, lends it, and closes it, as ``with(_:preparation:ownership:connections:logger:_:)`` does for options.
    static func with<Value: Sendable>(
        _ place: DatabasePlace, preparation: Preparation = .verify, ownership: Ownership = .shared, connections: Int = 8,
        logger: Logger = Log.quiet, _ body: @escaping @Sendable (RegistrySession) async throws -> Value
    ) async throws -> Value {
        signal(SIGPIPE, SIG_IGN)
        return try await InterruptibleWork.run {
            switch place {
            case .server(let url): return try await connected(url, preparation: preparation, connections: connections, logger: logger, body)
            case .folder(let folder):
                if preparation == .inspect, !folder.hasCluster { throw CommandFailure("There is no registry in \(folder.path).") }
                let cluster = try await PrivateCluster(folder: folder, environment: ProcessInfo.processInfo.environment, logger: logger)
                return try await cluster.lend(isServer: ownership == .exclusive) {
                    let preparation = preparation == .inspect ? preparation : .migrate
                    return try await connected(folder.connectionString, preparation: preparation, connections: connections, logger: logger, body)
                }
            }
        }
    }

    /// Connects to a server, lends the registry on it, and closes the connections.
    static func connected<Value: Sendable>(
        _ url: String, preparation: Preparation, connections: Int, logger: Logger, _ body: @escaping @Sendable (RegistrySession) async throws -> Value
    ) async throws -> Value {
        var configuration = PostgresConfiguration(url)
        configuration.applicationName = "pedigree"
        configuration.leasedConnectionCount = connections
        if preparation == .later { configuration.connectDeadline = repeatedConnectDeadline }
        let client = PostgresClient(configuration, logger: logger)
        let store = ModelStore(client: client, logger: logger)
        let session = RegistrySession(intake: Intake(store: store), client: client, hub: hub(of: store, logger: logger))
        do {
            try await session.prepare(preparation, logger: logger)
            let value = try await body(session)
            await session.store.settle()
            await session.close()
            return value
        } catch {
            await session.close()
            throw error
        }
    }

    private func close() async {
        await hub.close()
        await client.close()
    }

    /// The way to the Hub; waits for its limits are said to whoever watches.
    private static func hub(of store: ModelStore, logger: Logger) -> HubAccess {
        HubAccess(store: store, settings: { try HubSettings(environment: ProcessInfo.processInfo.environment) }) { words in
            if logger.logLevel <= .notice { logger.notice("\(words)") } else { Output.note(words) }
        }
    }

    /// Prepares the database's schema.
    func prepare(_ preparation: Preparation, logger: Logger) async throws {
        let migrator = SchemaMigrator(client: client)
        switch preparation {
        case .later, .inspect: break
        case .verify: try await migrator.verify()
        case .migrate:
            for name in try await migrator.migrate() { logger.notice("applied \(name)") }
            let names = try await store.addAliases(ShippedResources.names())
            if names.added > 0 { logger.notice("learned other names of models", metadata: ["count": "\(names.added)"]) }
            let reread = try await intake.rereadStale { Output.progress("Reading documents anew with this version's readers: \($0) models …") }
            if reread > 0 {
                Output.endProgress()
                logger.notice("read documents anew with this version's readers", metadata: ["models": "\(reread)"])
            }
        }
    }
}
