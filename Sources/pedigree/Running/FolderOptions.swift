import ArgumentParser
import Foundation
import PrivatePostgres

/// Which private registry a command uses.
struct FolderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the private PostgreSQL. Also PEDIGREE_DATA.", valueName: "folder"))
    var data: String?

    /// The folder.
    ///
    /// - Throws: ``CommandFailure`` when the environment names another server, which this program does not keep.
    func folder(environment: [String: String]) throws -> DataFolder {
        let url = environment["PEDIGREE_DATABASE_URL"] ?? ""
        guard data != nil || url.isEmpty else {
            throw CommandFailure(
                """
                PEDIGREE_DATABASE_URL is set: backup and restore are for the private PostgreSQL. Keep a server of your own with its own tools \
                (pg_dump, pg_basebackup), or name a folder with --data.
                """)
        }
        return data.map { DataFolder($0) } ?? DataFolder(environment: environment)
    }
}
