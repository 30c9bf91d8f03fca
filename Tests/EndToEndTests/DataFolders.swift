import Foundation
import Testing

/// Data folders of private registries, made from one that is migrated and holds the example.
///
/// An actor, since all tests share the one that is copied.
actor DataFolders {
    static let shared = DataFolders()

    private var making: Task<String, any Error>?

    /// Lends a folder with a copy of the example's registry; afterwards its PostgreSQL is ended and everything removed.
    nonisolated func withRegistry<Value>(at subfolder: String = "data", _ body: (String) async throws -> Value) async throws -> Value {
        let template = try await template()
        return try await Self.withFolder { folder in
            let path = "\(folder)/\(subfolder)"
            try FileManager.default.createDirectory(
                atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
            let copied = try await Program.run("cp", ["-a", template, path])
            #expect(copied.code == 0, "\(copied)")
            return try await Self.withEndedCluster(at: path) { try await body(path) }
        }
    }

    /// Lends an empty folder that everybody may enter.
    nonisolated static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = "/tmp/pdg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    /// Ends the PostgreSQL of a data folder when the work is done, whatever became of it.
    nonisolated static func withEndedCluster<Value>(at path: String, _ body: () async throws -> Value) async throws -> Value {
        let result: Result<Value, any Error>
        do {
            result = .success(try await body())
        } catch {
            result = .failure(error)
        }
        if let postmaster = postmaster(of: path) {
            kill(postmaster, SIGQUIT)
            try await eventually("PostgreSQL has ended") { !isAlive(postmaster) }
        }
        return try result.get()
    }

    /// The number of the process that runs a data folder's PostgreSQL, or nil.
    nonisolated static func postmaster(of path: String) -> pid_t? {
        let text = try? String(contentsOfFile: "\(path)/postgres/postmaster.pid", encoding: .utf8)
        guard let line = text?.split(separator: "\n").first, let process = pid_t(line), isAlive(process) else { return nil }
        return process == ProcessInfo.processInfo.processIdentifier ? nil : process
    }

    /// Whether a process runs: one that ended and was not waited for does not.
    nonisolated static func isAlive(_ process: pid_t) -> Bool {
        guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return line.split(separator: ")").last?.first { $0 != " " } != "Z"
    }

    /// A folder with the example, made once a process by the program itself.
    private func template() async throws -> String {
        let making =
            making
            ?? Task {
                let top = "/tmp/pdg-template-\(ProcessInfo.processInfo.processIdentifier)"
                for name in try FileManager.default.contentsOfDirectory(atPath: "/tmp") where name.hasPrefix("pdg-template-") {
                    let isOver = name.split(separator: "-").last.map { !FileManager.default.fileExists(atPath: "/proc/\($0)") } ?? true
                    if isOver { try? FileManager.default.removeItem(atPath: "/tmp/\(name)") }
                }
                try FileManager.default.createDirectory(atPath: top, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
                try Example.write(to: "\(top)/models")
                let ingested = try await Program.run(["ingest", "\(top)/models", "--data", "\(top)/data"])
                guard ingested.code == 0 else { throw Late(description: "the example was not ingested: \(ingested)") }
                return "\(top)/data"
            }
        self.making = making
        return try await making.value
    }
}
