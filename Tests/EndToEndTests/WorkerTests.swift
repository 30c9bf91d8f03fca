import Foundation
import Subprocess
import Testing

/// `pedigree worker`: what comes into its folders comes into the registry.
@Suite(.serialized) struct WorkerTests {
    /// Writes a model beside the folder and moves it there, so that no round finds it without its card.
    private static func write(_ id: String, to folder: String, _ frontMatter: String = "base_model: aurora/Aurora-7B") throws {
        let files = FileManager.default
        let made = "\(folder).new"
        try files.createDirectory(atPath: made, withIntermediateDirectories: true)
        try "---\n\(frontMatter)\n---\n".write(toFile: "\(made)/README.md", atomically: true, encoding: .utf8)
        if files.fileExists(atPath: "\(folder)/\(id)") { try files.removeItem(atPath: "\(folder)/\(id)") }
        try files.createDirectory(atPath: "\(folder)/\(id.split(separator: "/")[0])", withIntermediateDirectories: true)
        try files.moveItem(atPath: made, toPath: "\(folder)/\(id)")
    }

    private static func url(of data: String) -> String { "host=\(data)/socket dbname=pedigree user=pedigree" }

    private static func isKnown(_ id: String, to server: RunningServer) async throws -> Bool {
        try await server.get("/v1/models/\(id)").status == 200
    }

    @Test(arguments: [Signal.terminate, .interrupt])
    func `what comes into a folder is taken, what is the same is not spoken of, and a signal ends it in good order`(_ signal: Signal) async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                try Self.write("ada/Early", to: folder)
                try Self.write("ada/not a name", to: folder)
                _ = try await RunningServer.with(data) { server in
                    let (status, log) = try await RunningWorker.with([folder, "--database-url", Self.url(of: data)], endedBy: signal) { _ in
                        try await eventually("the first model is there") { try await Self.isKnown("ada/Early", to: server) }
                        try Self.write("ada/Late", to: folder)
                        try await eventually("the next model is there") { try await Self.isKnown("ada/Late", to: server) }
                        try Self.write("ada/Later", to: folder)
                        try await eventually("the last model is there") { try await Self.isKnown("ada/Later", to: server) }
                    }
                    #expect(status == .exited(0), "\(log)")
                    let rounds = log.split(separator: "\n").filter { $0.contains("took models") }
                    #expect(rounds.count <= 3 && rounds.allSatisfy { $0.contains("new=1") }, "\(log)")
                    #expect(rounds.first?.contains("not a name") == true, "\(log)")
                }
            }
        }
    }

    @Test func `a database that is away is waited for, at the start and in between`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                try Self.write("ada/Early", to: folder)
                let (status, log) = try await RunningWorker.with([folder, "--database-url", Self.url(of: data)]) { worker in
                    try await eventually("it is told that the database is away") { worker.lineCount(with: "cannot be used") == 1 }
                    _ = try await RunningServer.with(data) { server in
                        try await eventually("the model is there") { try await Self.isKnown("ada/Early", to: server) }
                    }
                    try await eventually("it is told again") { worker.lineCount(with: "cannot be used") == 2 }
                    try Self.write("ada/Late", to: folder)
                    _ = try await RunningServer.with(data) { server in
                        try await eventually("the next model is there") { try await Self.isKnown("ada/Late", to: server) }
                    }
                }
                #expect(status == .exited(0), "\(log)")
                #expect(log.contains("the database is back"), "\(log)")
            }
        }
    }

    @Test func `a folder that is not there yet is waited for, and spoken of once`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                _ = try await RunningServer.with(data) { server in
                    let (status, log) = try await RunningWorker.with(
                        ["\(folder)/later", "\(folder)/now", "--database-url", Self.url(of: data)]
                    ) { worker in
                        try Self.write("ada/Now", to: "\(folder)/now")
                        try await eventually("the model of the other folder is there") { try await Self.isKnown("ada/Now", to: server) }
                        #expect(worker.lineCount(with: "nothing at") >= 1)
                        try Self.write("ada/Later", to: "\(folder)/later")
                        try await eventually("the model is there") { try await Self.isKnown("ada/Later", to: server) }
                    }
                    #expect(status == .exited(0), "\(log)")
                    #expect(log.split(separator: "\n").count { $0.contains("nothing at '\(folder)/later'") } == 1, "\(log)")
                }
            }
        }
    }

    @Test(arguments: [["worker", "--every", "86400"], ["ingest"]])
    func `what changes in a folder that is watched is taken as it happens, and nothing else is read`(_ command: [String]) async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                try Self.write("ada/Early", to: folder)
                _ = try await RunningServer.with(data) { server in
                    let (status, log) = try await RunningWorker.with(
                        [folder, "--watch", "--database-url", Self.url(of: data)], command: command
                    ) { worker in
                        try await eventually("the first model is there") { try await Self.isKnown("ada/Early", to: server) }
                        // The next round is tomorrow.
                        try Self.write("ada/Late", to: folder)
                        try await eventually("a new model is taken") { try await Self.isKnown("ada/Late", to: server) }
                        try Self.write("bob/Other", to: folder)
                        try await eventually("an organisation that came is looked at") { try await Self.isKnown("bob/Other", to: server) }
                        try "---\nbase_model: aurora/Changed\n---\n".write(
                            toFile: "\(folder)/ada/Late/README.md", atomically: false, encoding: .utf8)
                        try await eventually("a card that changed is read again") {
                            String(decoding: try await server.get("/v1/models/ada/Late").body, as: UTF8.self).contains("aurora/Changed")
                        }
                        #expect(worker.lineCount(with: "took models") == 4)
                    }
                    #expect(status == .exited(0), "\(log)")
                    #expect(log.contains("watching for models") && !log.contains("same=2"), "\(log)")
                }
            }
        }
    }

    @Test func `one round ends by itself and says by its code whether anything could be done`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                try Self.write("ada/Once", to: folder)
                let taken = try await Program.run(["worker", folder, "--once", "--data", data])
                #expect(taken.code == 0 && taken.errors.contains("new=1"), "\(taken)")
                let shown = try await Program.run(["show", "ada/Once", "--data", data])
                #expect(shown.code == 0, "\(shown)")
                let again = try await Program.run(["worker", folder, "--once", "--data", data])
                #expect(again.code == 0 && !again.errors.contains("took models"), "\(again)")
                let missing = try await Program.run(["worker", "\(folder)/nothing", "--once", "--data", data])
                #expect(missing.code == 1 && missing.errors.contains("nothing at"), "\(missing)")
            }
        }
    }

    @Test(arguments: [
        ["--every", "0", "/tmp"], ["--every", "nan", "/tmp"], ["--once"], ["--concurrency", "0"], ["--lease", "0"], ["--watch"],
        ["--watch", "--once", "/tmp"],
    ])
    func `wrong settings and a missing path are refused`(_ options: [String]) async throws {
        let refused = try await Program.run(["worker"] + options)
        #expect(refused.code == 64, "\(refused)")
    }
}
