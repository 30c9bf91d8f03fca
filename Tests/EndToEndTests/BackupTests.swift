import Foundation
import Subprocess
import Synchronization
import SystemPackage
import Testing

/// `pedigree backup` and `pedigree restore` of private registries.
@Suite(.serialized) struct BackupTests {
    /// Lends a registry, a backup of it, and the path of a folder that is not there yet.
    private func withBackup<Value>(_ body: (_ data: String, _ backup: String, _ other: String) async throws -> Value) async throws -> Value {
        try await DataFolders.shared.withRegistry { data in
            let top = URL(fileURLWithPath: data).deletingLastPathComponent().path
            let made = try await Program.run(["backup", "\(top)/one.backup", "--data", data])
            #expect(made.code == 0 && made.output.hasPrefix("\(top)/one.backup holds 8 models known and "), "\(made)")
            return try await DataFolders.withEndedCluster(at: "\(top)/other") { try await body(data, "\(top)/one.backup", "\(top)/other") }
        }
    }

    @Test func `what is restored is what was backed up, in every row, in a new life`() async throws {
        try await withBackup { data, backup, other in
            let attributes = try FileManager.default.attributesOfItem(atPath: backup)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let restored = try await Program.run(["restore", backup, "--data", other])
            #expect(restored.code == 0 && restored.output.hasPrefix("\(other) has 8 models known and "), "\(restored)")
            let life = "SELECT token, began_at FROM incarnation"
            let before = try await PrivateSQL.runAlone(data, PrivateSQL.everyRow)
            let after = try await PrivateSQL.runAlone(other, PrivateSQL.everyRow)
            #expect(before == after && before.count > 100)
            let (old, new) = (try await PrivateSQL.runAlone(data, life), try await PrivateSQL.runAlone(other, life))
            #expect(old != new)
            let ahead = try await PrivateSQL.runAlone(other, "SELECT count(*) FROM change WHERE tx >= pg_snapshot_xmax(pg_current_snapshot())")
            #expect(ahead == ["0"])
            // Numbers go on where they were.
            _ = try await RunningServer.with(other) { server in
                let made = try await server.register(#"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B"}]}"#)
                #expect(made == 201)
            }
            let sound = try await Program.run(["verify", "--data", other])
            #expect(sound.code == 0, "\(sound)")
            #expect(Set(try FileManager.default.contentsOfDirectory(atPath: other)).isDisjoint(with: ["restoring", "postgres.restored"]))
        }
    }

    @Test func `a backup of a registry that is written to holds one state of it, with everything that was acknowledged before`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let top = URL(fileURLWithPath: data).deletingLastPathComponent().path
            let (before, _, _) = try await RunningServer.with(data) { server in
                // Told rather than cancelled: a request of URLSession that is cancelled as it ends may wait for itself for ever.
                let end = EndSign()
                let writers = (0..<4).map { writer in
                    Task {
                        var made: [String] = []
                        while !end.isGiven.withLock({ $0 }) {
                            let id = "writer-\(writer)/Fork-\(made.count)"
                            let parent = made.last ?? "aurora/Aurora-7B"
                            guard try await server.register("{\"id\": \"\(id)\", \"parents\": [{\"id\": \"\(parent)\"}]}") == 201 else { break }
                            made.append(id)
                        }
                        return made
                    }
                }
                let known = { try await PrivateSQL.run(data, "SELECT name FROM model WHERE status = 'known' ORDER BY name") }
                try await eventually("writers write") { try await known().count > 30 }
                let before = try await known()
                let made = try await Program.run(["backup", "\(top)/busy.backup", "--data", data])
                #expect(made.code == 0, "\(made)")
                let after = try await known()
                #expect(after.count > before.count, "nobody wrote meanwhile")
                end.isGiven.withLock { $0 = true }
                for writer in writers { _ = await writer.result }
                return before
            }
            try await DataFolders.withEndedCluster(at: "\(top)/other") {
                // It verifies what it restored: a state between two commits would not be sound.
                let restored = try await Program.run(["restore", "\(top)/busy.backup", "--data", "\(top)/other"])
                #expect(restored.code == 0, "\(restored)")
                let names = try await PrivateSQL.runAlone("\(top)/other", "SELECT name FROM model WHERE status = 'known'")
                #expect(Set(before).isSubset(of: names))
            }
        }
    }

    @Test func `a file that is there is not replaced unless that is asked for`() async throws {
        try await withBackup { data, backup, _ in
            let before = Data("something else".utf8)
            try before.write(to: URL(fileURLWithPath: backup))
            let refused = try await Program.run(["backup", backup, "--data", data])
            #expect(refused.code == 1 && refused.errors.contains("is there already"), "\(refused)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == before)
            let forced = try await Program.run(["backup", backup, "--force", "--data", data])
            #expect(forced.code == 0, "\(forced)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: backup)).starts(with: "PGDMP".utf8))
            let names = try FileManager.default.contentsOfDirectory(atPath: URL(fileURLWithPath: backup).deletingLastPathComponent().path)
            #expect(names.filter { $0.hasPrefix("one.backup") } == ["one.backup"])
        }
    }

    @Test func `a backup that fails leaves nothing`() async throws {
        try await DataFolders.withFolder { folder in
            let none = try await Program.run(["backup", "\(folder)/one.backup", "--data", "\(folder)/none"])
            #expect(none.code == 1 && none.errors.contains("There is no registry in \(folder)/none"), "\(none)")
            let nowhere = try await Program.run(["backup", "\(folder)/no/where", "--data", "\(folder)/none"])
            #expect(nowhere.code == 1 && nowhere.errors.contains("cannot be written"), "\(nowhere)")
            let elsewhere = try await Program.run(["backup", "\(folder)/one.backup"], environment: ["PEDIGREE_DATABASE_URL": "host=elsewhere"])
            #expect(elsewhere.code == 1 && elsewhere.errors.contains("pg_dump"), "\(elsewhere)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func `a file that is no whole backup of ours is refused before anything is touched`() async throws {
        try await withBackup { data, backup, _ in
            let whole = try Data(contentsOf: URL(fileURLWithPath: backup))
            var flipped = whole
            flipped[whole.count / 2] ^= 0x10
            let files: [(name: String, content: Data, words: String)] = [
                ("empty", Data(), "is no backup"),
                ("text", Data("a text that is long enough to be looked at, twice over and once more\n".utf8), "is no backup"),
                ("cut", whole.dropLast(1), "is cut short"), ("half", whole.prefix(whole.count / 2), "is cut short"),
                ("flipped", flipped, "is damaged"),
            ]
            for file in files { try file.content.write(to: URL(fileURLWithPath: "\(backup).\(file.name)")) }
            var later = try BackupFile(path: backup)
            later.manifest["steps"] = [["number": 999, "name": "0999_later", "checksum": "x"]]
            try later.write(to: "\(backup).later")
            later = try BackupFile(path: backup)
            later.manifest["postgres"] = 99
            try later.write(to: "\(backup).newer")
            later = try BackupFile(path: backup)
            later.manifest["known"] = 9
            try later.write(to: "\(backup).other")
            let words =
                files.map { ($0.name, $0.words) } + [
                    ("later", "schema 999, this program knows schema"), ("newer", "was written by PostgreSQL 99"),
                    ("other", "has other counts than the backup says"),
                    ("none", "cannot be read"),
                ]
            let before = try await PrivateSQL.runAlone(data, PrivateSQL.everyRow + "; SELECT token FROM incarnation")
            for (name, words) in words {
                let run = try await Program.run(["restore", "\(backup).\(name)", "--force", "--data", data])
                #expect(run.code == 1 && run.errors.contains(words), "\(name): \(run)")
                #expect(!FileManager.default.fileExists(atPath: "\(data)/restoring"))
            }
            let after = try await PrivateSQL.runAlone(data, PrivateSQL.everyRow + "; SELECT token FROM incarnation")
            #expect(before == after)
        }
    }

    @Test func `a registry that is there is put aside only when that is asked for, and not while it is served`() async throws {
        try await withBackup { data, backup, other in
            let refused = try await Program.run(["restore", backup, "--data", data])
            #expect(refused.code == 1 && refused.errors.contains("has a registry already") && refused.errors.contains("--force"), "\(refused)")
            _ = try await RunningServer.with(data) { server in
                let served = try await Program.run(["restore", backup, "--force", "--data", data])
                #expect(served.code == 1 && served.errors.contains("Another pedigree uses \(data). Stop it first"), "\(served)")
                let made = try await server.register(#"{"id": "ada/After-Backup"}"#)
                #expect(made == 201)
            }
            let forced = try await Program.run(["restore", backup, "--force", "--data", data])
            #expect(forced.code == 0, "\(forced)")
            let gone = try await Program.run(["show", "ada/After-Backup", "--data", data])
            #expect(gone.code == 2, "\(gone)")
            let aside = try #require(forced.output.firstMatch(of: /is in (\S+);/)).output.1
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
            try FileManager.default.moveItem(atPath: String(aside), toPath: "\(other)/postgres")
            let kept = try await Program.run(["show", "ada/After-Backup", "--data", other])
            #expect(kept.code == 0, "\(kept)")
        }
    }

    @Test func `a restore that is killed or interrupted leaves the old registry, and the next one clears up`() async throws {
        try await withBackup { data, backup, _ in
            for (signal, status) in [(Signal.terminate, TerminationStatus.exited(130)), (.kill, .signaled(SIGKILL))] {
                let result = try await Subprocess.run(
                    .path(.init(Program.path)), arguments: ["restore", backup, "--force", "--data", data], environment: Program.environment(),
                    input: .none, output: .discarded, error: .string(limit: 1 << 20)
                ) { execution in
                    try await eventually("the new PostgreSQL runs") { DataFolders.postmaster(of: "\(data)/restoring") != nil }
                    try execution.send(signal: signal)
                }
                #expect(result.terminationStatus == status, "\(result.standardError)")
                let shown = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
                #expect(shown.code == 0, "\(shown)")
                #expect(FileManager.default.fileExists(atPath: "\(data)/restoring") == (signal == .kill))
            }
            let again = try await Program.run(["restore", backup, "--force", "--data", data])
            #expect(again.code == 0, "\(again)")
            #expect(!FileManager.default.fileExists(atPath: "\(data)/restoring"))
        }
    }

    @Test func `a restore that was killed between its last two steps is finished by whoever comes next`() async throws {
        try await withBackup { data, _, _ in
            try FileManager.default.moveItem(atPath: "\(data)/postgres", toPath: "\(data)/postgres.restored")
            let shown = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
            #expect(shown.code == 0, "\(shown)")
            #expect(!FileManager.default.fileExists(atPath: "\(data)/postgres.restored"))
        }
    }

    @Test func `a registry that is not sound is restored only when that is asked for`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let top = URL(fileURLWithPath: data).deletingLastPathComponent().path
            _ = try await PrivateSQL.runAlone(data, "UPDATE edge SET confidence = 0.5")
            let made = try await Program.run(["backup", "\(top)/broken.backup", "--data", data])
            #expect(made.code == 0, "\(made)")
            try await DataFolders.withEndedCluster(at: "\(top)/other") {
                let refused = try await Program.run(["restore", "\(top)/broken.backup", "--data", "\(top)/other"])
                #expect(refused.code == 1 && refused.errors.contains("edges: 7 findings") && refused.errors.contains("--unsound"), "\(refused)")
                #expect(!FileManager.default.fileExists(atPath: "\(top)/other/postgres"))
                let forced = try await Program.run(["restore", "\(top)/broken.backup", "--unsound", "--data", "\(top)/other"])
                #expect(forced.code == 0 && forced.output.contains("edges: 7 findings"), "\(forced)")
            }
        }
    }
}

/// Tells several tasks to end. A class, since they share it.
private final class EndSign: Sendable {
    let isGiven = Mutex(false)
}
