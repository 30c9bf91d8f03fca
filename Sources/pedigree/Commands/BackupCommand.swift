import ArgumentParser
import Foundation
import PrivatePostgres
import Registry

/// Writes the private registry into one file.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write the private registry into one file, also while a server runs.",
        discussion: """
            The file holds the registry as it was when the backup began; what is written meanwhile is not in it. It appears under its name when it is \
            whole and on the disk, and only its owner may read it. pedigree restore reads it; so does PostgreSQL's pg_restore.
            A server named with --database-url is kept with its own tools, such as pg_dump and pg_basebackup.
            """)

    @Argument(help: "The file to write.", completion: .file())
    var file: String
    @Flag(help: "Replace the file when it is there.")
    var force = false
    @OptionGroup var folder: FolderOptions

    func run() async throws {
        let (path, force) = (file, force)
        try await Failures.translated {
            let environment = ProcessInfo.processInfo.environment
            let folder = try folder.folder(environment: environment)
            let unfinished = try UnfinishedFile(path: path, isForced: force)
            do {
                let manifest = try await RegistrySession.with(.folder(folder), preparation: .inspect, connections: 2) { session in
                    let cluster = try await PrivateCluster(folder: folder, environment: environment, logger: Log.quiet)
                    return try await session.store.withSnapshot { snapshot in
                        try SchemaMigrator.check(snapshot.steps)
                        let manifest = BackupManifest(of: snapshot, takenAt: Date())
                        do {
                            try await cluster.writeArchive(to: unfinished.descriptor, snapshot: snapshot.name)
                        } catch {
                            // A program that was ended by Ctrl-C has failed only because of that.
                            try Task.checkCancellation()
                            throw error
                        }
                        return manifest
                    }
                }
                try BackupSeal.close(unfinished.descriptor, manifest: manifest)
                try unfinished.finish(isForced: force)
                try Output.line(KeepingText.backup(manifest, path: path))
            } catch {
                unfinished.discard()
                throw error
            }
        }
    }
}
