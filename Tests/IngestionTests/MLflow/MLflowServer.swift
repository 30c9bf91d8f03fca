import Foundation
import Testing

/// MLflow's own server, with MLflow's own client that does what a test says. An actor, since its answers come one after the other.
///
/// It ends with the process of the tests, whose end closes its standard input.
actor MLflowServer {
    /// What the client returned, as far as tests need it.
    struct Answer: Decodable {
        let port: Int?
        let version: String?
        let run: String?
        let model: String?
        let requests: [String]?
        let error: String?
    }

    /// Why there is no answer.
    struct Silence: Error, CustomStringConvertible { let description: String }

    private static let shared = MLflowServer()

    private var port: Int?
    private let requests = Pipe()
    private let answers = Pipe()
    private var process: Process?
    private var received = Data()
    private let folder = FileManager.default.temporaryDirectory.appending(path: "pedigree-mlflow-\(ProcessInfo.processInfo.processIdentifier)")

    /// The server, without any registered models and without trouble.
    static func empty() async throws -> MLflowServer {
        try await shared.start()
        try await shared.call("reset")
        return shared
    }

    /// Its address, as `pedigree ingest` takes it.
    var address: String { "mlflow:http://127.0.0.1:\(port ?? 0)" }

    /// Has the client do something; `arguments` is a JSON object.
    @discardableResult
    func call(_ name: String, _ arguments: String = "{}") throws -> Answer {
        try requests.fileHandleForWriting.write(contentsOf: Data("[\"\(name)\", \(arguments)]\n".utf8))
        let answer = try next()
        if let error = answer.error { throw Silence(description: "\(name): \(error)") }
        return answer
    }

    /// Registers a version of a model, which is made where it is not there yet.
    ///
    /// - Returns: The number of the version.
    @discardableResult
    func version(
        of name: String, from origin: String = "s3://elsewhere/model", run: String? = nil, model: String? = nil, tags: String = "{}"
    ) throws -> String {
        _ = try? call("create_registered_model", #"{"name": "\#(name)"}"#)
        let run = (run.map { #""run_id": "\#($0)", "# } ?? "") + (model.map { #""model_id": "\#($0)", "# } ?? "")
        let answer = try call("create_model_version", #"{"name": "\#(name)", "source": "\#(origin)", \#(run)"tags": \#(tags)}"#)
        return try #require(answer.version)
    }

    private func start() throws {
        guard port == nil else { return }
        let python = try #require(
            ProcessInfo.processInfo.environment["PEDIGREE_TEST_PYTHON"],
            "PEDIGREE_TEST_PYTHON must name a Python that has the package mlflow-skinny; Scripts/test makes one")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "serve.py").path, folder.path]
        (process.standardInput, process.standardOutput) = (requests, answers)
        // What it warns of is not about the tests, and what fails is in its answers.
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        guard let told = try next().port else { throw Silence(description: "the server does not say where it listens") }
        port = told
    }

    private func next() throws -> Answer {
        while true {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(received[..<end])
                received = Data(received[received.index(after: end)...])
                return try JSONDecoder().decode(Answer.self, from: line)
            }
            let piece = answers.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw Silence(description: "the server ended") }
            received += piece
        }
    }
}
