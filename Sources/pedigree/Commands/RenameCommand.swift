import ArgumentParser
import Lineage
import Registry
import Service

/// Gives a model another name.
struct RenameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a model another name; the old one stays as an alias.")

    @Argument(help: "The model.")
    var id: String
    @Argument(help: "Its name from now on.")
    var to: String
    @Option(help: "Who says so: an address or a name.")
    var source = "local"
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await Failures.translated {
            let (old, new) = (try ModelID(id), try ModelID(to))
            let source = source
            try await RegistrySession.with(database) { session in
                _ = try await session.answers.model(old.written)
                try await session.store.rename(old, to: new, source: source)
                try Output.line("\(old) is \(new) now; the old name leads there.")
            }
        }
    }
}
