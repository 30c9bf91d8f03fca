import Foundation
import FoundationNetworking
import Subprocess
import SystemPackage

/// A `pedigree serve` that runs for one test.
struct RunningServer: Sendable {
    /// Its process.
    let process: pid_t
    /// Where it listens.
    let port: Int

    /// Starts a server on a free port, lends it, and asks it to end with a signal.
    ///
    /// - Parameters:
    ///   - signal: How it is ended when the work is done.
    ///   - environment: What its environment has besides.
    ///   - body: The work.
    /// - Returns: What the work returned, how the server ended, and what it wrote.
    static func with<Value: Sendable>(
        _ data: String, _ arguments: [String] = [], endedBy signal: Signal = .terminate, environment: [String: String] = [:],
        _ body: @Sendable (RunningServer) async throws -> Value
    ) async throws -> (value: Value, status: TerminationStatus, log: String) {
        try await with(arguments: ["--data", data] + arguments, endedBy: signal, environment: environment, body)
    }

    /// The same with a database of somebody else.
    static func with<Value: Sendable>(databaseURL: String, _ body: @Sendable (RunningServer) async throws -> Value) async throws -> Value {
        try await with(arguments: ["--database-url", databaseURL], endedBy: .terminate, environment: [:], body).value
    }

    private static func with<Value: Sendable>(
        arguments: [String], endedBy signal: Signal, environment: [String: String], _ body: @Sendable (RunningServer) async throws -> Value
    ) async throws -> (value: Value, status: TerminationStatus, log: String) {
        let logPath = "/tmp/pdg-log-\(UUID().uuidString.prefix(8))"
        let file = try FileDescriptor.open(FilePath(logPath), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        defer { try? FileManager.default.removeItem(atPath: logPath) }
        let result = try await Subprocess.run(
            .path(FilePath(Program.path)), arguments: Arguments(["serve", "--port", "0", "--infer-every", "0"] + arguments),
            environment: Program.environment(environment), input: .none, output: .discarded,
            error: .fileDescriptor(file, closeAfterSpawningProcess: true)
        ) { execution in
            let process = execution.processIdentifier.value
            // However the test ends, the server must not outlive it.
            defer { try? execution.send(signal: signal) }
            var port: Int?
            try await eventually("the server says where it listens: \((try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "")") {
                guard DataFolders.isAlive(process) else {
                    throw Late(description: (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "no log")
                }
                let log = (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? ""
                port = log.firstMatch(of: /answers at http:\/\/[\d.]+:(\d+)\//).flatMap { Int($0.output.1) }
                return port != nil
            }
            return try await body(RunningServer(process: process, port: port ?? 0))
        }
        return (result.closureResult, result.terminationStatus, (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "")
    }

    /// Asks, and gives the status and the body.
    func get(_ address: String) async throws -> (status: Int, body: Data) {
        try await send(URLRequest(url: url(address)))
    }

    /// Registers a model.
    func register(_ json: String) async throws -> Int {
        var request = URLRequest(url: try url("/v1/models"))
        request.httpMethod = "POST"
        request.httpBody = Data(json.utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        return try await send(request).status
    }

    private func url(_ address: String) throws -> URL {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(address)") else { throw Late(description: "\(address) is no address") }
        return url
    }

    private func send(_ request: URLRequest) async throws -> (status: Int, body: Data) {
        let (body, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, body)
    }
}
