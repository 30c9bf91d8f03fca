import ArgumentParser
import PrivatePostgres

/// Which database a command uses.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Use this PostgreSQL instead of the private one (a libpq URL or conninfo). Also PEDIGREE_DATABASE_URL.", valueName: "url"))
    var databaseURL: String?

    @Option(help: ArgumentHelp("The folder of the private PostgreSQL. Also PEDIGREE_DATA.", valueName: "folder"))
    var data: String?

    /// The database that is meant: a server that is named, else the private one.
    func place(environment: [String: String]) -> DatabasePlace {
        let url = databaseURL ?? environment["PEDIGREE_DATABASE_URL"] ?? ""
        guard url.isEmpty else { return .server(url) }
        return .folder(data.map { DataFolder($0) } ?? DataFolder(environment: environment))
    }
}
