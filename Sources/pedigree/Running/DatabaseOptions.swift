import ArgumentParser
import PrivatePostgres

/// Which database a command uses.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Use this PostgreSQL instead of the private one (a libpq URL or conninfo). Also PEDIGREE_DATABASE_URL.", valueName: "url"))
    var databaseURL: String?

    @Option(help: ArgumentHelp("The folder of the private PostgreSQL. Also PEDIGREE_DATA.", valueName: "folder"))
    var data: String?

    /// The server to use, or nil for the private one.
    func url(environment: [String: String]) -> String? {
        let url = databaseURL ?? environment["PEDIGREE_DATABASE_URL"] ?? ""
        return url.isEmpty ? nil : url
    }

    /// The folder of the private one.
    func folder(environment: [String: String]) -> DataFolder {
        data.map { DataFolder($0) } ?? DataFolder(environment: environment)
    }
}
