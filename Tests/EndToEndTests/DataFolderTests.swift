import Foundation
import Subprocess
import Testing

/// Data folders in odd places and states.
@Suite(.serialized) struct DataFolderTests {
    @Test func `a data folder with a long path and odd characters works`() async throws {
        let long = String(repeating: "a-rather-long-name/", count: 8)
        for name in ["\(long)data", "it's a folder, with (odd) signs/daten-ä"] {
            try await DataFolders.shared.withRegistry(at: name) { data in
                let shown = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
                #expect(shown.code == 0 && shown.output.hasPrefix("aurora/Aurora-7B\n"), "\(shown)")
                let (_, status, log) = try await RunningServer.with(data) { server in
                    let beside = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
                    #expect(beside.output == shown.output)
                    let ready = try await server.get("/readyz")
                    #expect(ready.status == 200)
                }
                #expect(status == .exited(0), "\(log)")
                #expect(DataFolders.postmaster(of: data) == nil)
                #expect(!FileManager.default.fileExists(atPath: "/tmp/pedigree-\(fingerprint(of: data))"))
            }
        }
    }

    @Test func `a path that a shell would read otherwise is refused`() async throws {
        try await DataFolders.withFolder { folder in
            for name in ["$HOME", "a\"b", "`id`", "a\\b"] {
                let run = try await Program.run(["migrate", "--data", "\(folder)/\(name)"])
                #expect(run.code == 1 && run.errors.contains("cannot be used"), "\(run)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func `a folder that is there keeps its owner and its rights`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let before = try FileManager.default.attributesOfItem(atPath: data)
            let run = try await Program.run(["migrate", "--data", data])
            #expect(run.code == 0, "\(run)")
            let after = try FileManager.default.attributesOfItem(atPath: data)
            #expect(before[.ownerAccountID] as? Int == after[.ownerAccountID] as? Int && after[.ownerAccountID] as? Int == Int(getuid()))
            #expect(before[.posixPermissions] as? Int == after[.posixPermissions] as? Int)
        }
    }

    @Test(.enabled(if: getuid() == 0, "only root runs PostgreSQL as another user"))
    func `a folder that the user of PostgreSQL cannot reach is refused with what to do`() async throws {
        try await DataFolders.withFolder { folder in
            try FileManager.default.createDirectory(
                atPath: "\(folder)/closed", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            let run = try await Program.run(["serve", "--port", "0", "--data", "\(folder)/closed/data"])
            #expect(run.code == 1)
            #expect(
                run.errors.contains("'postgres', who runs PostgreSQL, cannot reach \(folder)/closed/data") && run.errors.contains("chmod"), "\(run)")
        }
    }

    @Test func `a folder that cannot be made is refused with the reason`() async throws {
        let run = try await Program.run(["migrate", "--data", "/proc/pedigree"])
        #expect(run.code == 1 && run.errors.contains("/proc/pedigree cannot be used"), "\(run)")
        #expect(!run.errors.contains("NSCocoa") && !run.errors.contains("(null)"), "\(run)")
    }

    @Test func `data of another major version of PostgreSQL are refused and kept`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try "9\n".write(toFile: "\(data)/postgres/PG_VERSION", atomically: false, encoding: .utf8)
            let run = try await Program.run(["serve", "--port", "0", "--data", data])
            #expect(run.code == 1)
            #expect(run.errors.contains("was written by PostgreSQL 9") && run.errors.contains("Install postgresql-9"), "\(run)")
            #expect(FileManager.default.fileExists(atPath: "\(data)/postgres/base"))
        }
    }

    @Test func `a schema newer than the program is refused`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { _ in
                let insert = "INSERT INTO schema_migration (number, name, checksum) VALUES (999, 'later', 'x')"
                let written = try await Program.run("psql", ["-h", "\(data)/socket", "-U", "pedigree", "-d", "pedigree", "-c", insert])
                #expect(written.code == 0, "\(written)")
                let beside = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
                #expect(beside.code == 1 && beside.errors.contains("schema 999"), "\(beside)")
            }
            let run = try await Program.run(["serve", "--port", "0", "--data", data])
            #expect(run.code == 1 && run.errors.contains("The database has schema 999"), "\(run)")
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `a PostgreSQL that does not start says why`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let path = "\(data)/postgres/postgresql.auto.conf"
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("work_mem = 'much'\n".utf8))
            try handle.close()
            let run = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
            #expect(run.code == 1 && run.errors.contains("work_mem"), "\(run)")
        }
    }

    @Test func `somebody else's folder for the socket is not used`() async throws {
        let long = String(repeating: "a-rather-long-name/", count: 8)
        try await DataFolders.shared.withRegistry(at: "\(long)data") { data in
            let socket = "/tmp/pedigree-\(fingerprint(of: data))"
            try? FileManager.default.removeItem(atPath: socket)
            defer { try? FileManager.default.removeItem(atPath: socket) }
            try FileManager.default.createSymbolicLink(atPath: socket, withDestinationPath: "/etc")
            let run = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
            #expect(run.code == 1 && run.errors.contains("belongs to somebody else"), "\(run)")
            #expect(try FileManager.default.attributesOfItem(atPath: "/etc")[.ownerAccountID] as? Int == 0)
        }
    }

    /// 64 bits of FNV-1a: the name that the program gives the folder.
    private func fingerprint(of text: String) -> String {
        String(text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}
