import ArgumentParser
import Foundation
import Intake
import Logging
import Postgres
import PrivatePostgres
import Registry
import SystemPackage

/// Makes a private registry of a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a private registry of a file that pedigree backup wrote.",
        discussion: """
            The file is checked first. Then a new PostgreSQL is made beside the one that is there, filled, brought up to date and verified (as pedigree \
            verify does), and only then put in its place; whatever fails or is interrupted before leaves the old one as it was. With --force \
            the old one is put aside inside the folder as postgres.before-…; remove it when you no longer want it.
            No server may run on the folder meanwhile.
            """)

    @Argument(help: "The file to read.", completion: .file())
    var file: String
    @Flag(help: "Put the registry that is there aside.")
    var force = false
    @Flag(help: "Restore a registry that is not sound, too, and say what is wrong with it.")
    var unsound = false
    @OptionGroup var folder: FolderOptions

    func run() async throws {
        let (path, force, unsound) = (file, force, unsound)
        try await Failures.translated {
            let environment = ProcessInfo.processInfo.environment
            let folder = try folder.folder(environment: environment)
            let file = try Self.open(path)
            defer { try? file.close() }
            let manifest = try BackupSeal.open(file, path: path)
            try SchemaMigrator.check(manifest.steps)
            let restored = try await InterruptibleWork.run {
                let cluster = try await PrivateCluster(folder: folder, environment: environment, logger: Log.quiet)
                try await cluster.refuseNewer(manifest.postgres, of: path)
                return try await cluster.replace(isForced: force, keepingAs: "postgres.before-\(Self.timestamp())") { fresh in
                    Output.note("Reading \(path) …")
                    do {
                        try await fresh.readArchive(from: file)
                    } catch {
                        // A program that was ended by Ctrl-C has failed only because of that.
                        try Task.checkCancellation()
                        throw error
                    }
                    return try await RegistrySession.connected(
                        fresh.folder.connectionString, preparation: .inspect, connections: 2, logger: Log.quiet
                    ) {
                        try await Self.settle($0, manifest: manifest, isUnsoundAllowed: unsound)
                    }
                }
            }
            try Output.line(KeepingText.restored(manifest, report: restored.value, folder: folder.path, aside: restored.aside))
        }
    }

    /// Brings a restored registry up to date, verifies it and begins its new life.
    private static func settle(_ session: RegistrySession, manifest: BackupManifest, isUnsoundAllowed: Bool) async throws -> StoreReport {
        let counts = try await session.store.counts(within: .seconds(3_600))
        guard manifest.isFulfilled(by: counts) else {
            throw CommandFailure("The restored registry has other counts than the backup says: \(counts).")
        }
        _ = try await SchemaMigrator(client: session.client).migrate()
        try await session.store.refreshStatistics()
        Output.note("Verifying …")
        let report = try await session.intake.verify()
        guard report.isSound || isUnsoundAllowed else {
            throw CommandFailure(
                VerificationText.report(report)
                    + "\nNothing was put in place. With --unsound a registry with these findings is restored all the same.")
        }
        _ = try await session.store.beginIncarnation()
        return report
    }

    private static func open(_ path: String) throws -> FileDescriptor {
        do {
            return try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        } catch {
            throw CommandFailure("\(path) cannot be read: \(error).")
        }
    }

    /// The time in UTC, as a part of a file's name: `20261123T201530Z`.
    private static func timestamp() -> String {
        Date().formatted(.iso8601).filter { $0.isNumber || $0.isLetter }
    }
}
