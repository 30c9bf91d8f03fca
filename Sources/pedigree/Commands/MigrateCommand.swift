import ArgumentParser
import Registry

/// Brings a database's schema up to date.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database up to date with this program, and teach it the known other names of models.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await Failures.translated {
            try await RegistrySession.with(database, preparation: .migrate, logger: Log.server) { session in
                let counts = try await session.store.counts()
                try Output.line(
                    "The schema is up to date: \(Written.number(counts.known, "model", "models")), \(Written.number(counts.edges, "edge", "edges")).")
            }
        }
    }
}
