import Foundation
import Subprocess
import SystemPackage
import Testing

/// A `pedigree worker` that runs for one test.
struct RunningWorker: Sendable {
    private let logPath: String

    /// What it wrote.
    var log: String { (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "" }

    /// How many lines of what it wrote have some words.
    func lineCount(with words: String) -> Int { log.split(separator: "\n").count { $0.contains(words) } }

    /// Starts a worker with short pauses, lends it, and asks it to end.
    ///
    /// - Parameter command: What is started in place of that.
    /// - Returns: How the worker ended, and what it wrote.
    static func with(
        _ arguments: [String], command: [String] = ["worker", "--every", "0.1", "--infer-every", "0"], endedBy signal: Signal = .terminate,
        environment: [String: String] = [:],
        _ body: @Sendable (RunningWorker) async throws -> Void
    ) async throws -> (status: TerminationStatus, log: String) {
        let worker = RunningWorker(logPath: "/tmp/pdg-log-\(UUID().uuidString.prefix(8))")
        let file = try FileDescriptor.open(
            FilePath(worker.logPath), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        defer { try? FileManager.default.removeItem(atPath: worker.logPath) }
        let result = try await Subprocess.run(
            .path(FilePath(Program.path)), arguments: Arguments(command + arguments), environment: Program.environment(environment),
            input: .none, output: .discarded, error: .fileDescriptor(file, closeAfterSpawningProcess: true)
        ) { execution in
            // However the test ends, the worker must not outlive it.
            defer { try? execution.send(signal: signal) }
            try await body(worker)
        }
        return (result.terminationStatus, worker.log)
    }
}
