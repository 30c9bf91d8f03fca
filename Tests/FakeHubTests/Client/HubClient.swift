import FakeHub
import Foundation
import Testing

/// The unmodified `huggingface_hub` client, in a process and with a cache of its own.
struct HubClient {
    private let endpoint: String
    private let python: String
    private let token: String?

    init(_ hub: FakeHub, token: String? = nil) throws {
        endpoint = hub.endpoint
        self.token = token
        python = try #require(
            ProcessInfo.processInfo.environment["PEDIGREE_TEST_PYTHON"],
            "PEDIGREE_TEST_PYTHON must name a Python that has the package huggingface_hub; Scripts/test makes one")
    }

    /// Asks a question of `read_hub.py`.
    func ask<Answer: Decodable>(_ question: String, _ arguments: [String] = [], as type: Answer.Type = Answer.self) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pedigree-hub-client-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "answer.json")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "read_hub.py").path, question] + arguments
        process.environment = [
            "HF_ENDPOINT": endpoint, "HF_HOME": folder.path, "HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "NO_PROXY": "127.0.0.1", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]
        if let token { process.environment?["HF_TOKEN"] = token }
        process.standardOutput = try FileHandle(forWritingTo: output)
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        try #require(status == 0, "read_hub.py \(question) failed")
        return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: output))
    }
}
