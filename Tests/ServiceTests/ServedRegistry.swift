import Hummingbird
import Intake
import Lineage
import Logging
import Registry
import Service
import TestSupport

/// A registry that is served on a socket for one test.
struct ServedRegistry: Sendable {
    /// Asks the server.
    let client: WireClient
    /// The database behind it.
    let database: TestDatabase

    /// Everything that is stored, to compare two states.
    func rows() async throws -> [String] { try await database.rows() }

    /// Serves an empty registry, or one with the example family.
    static func with<Value: Sendable>(
        example: Bool = true, _ body: @Sendable (ServedRegistry) async throws -> Value
    ) async throws -> Value {
        try await withDatabase { database in
            if example { try await ExampleFamily.take(into: database.intake) }
            return try await with(database, body)
        }
    }

    /// Serves what is in a database.
    static func with<Value: Sendable>(_ database: TestDatabase, _ body: @Sendable (ServedRegistry) async throws -> Value) async throws -> Value {
        try await serve(database.intake) { try await body(ServedRegistry(client: $0, database: database)) }
    }

    /// Serves a registry on a free port until the test is done.
    static func serve<Value: Sendable>(
        _ intake: Intake, webhookSecret: WebhookSecret? = nil, _ body: @Sendable (WireClient) async throws -> Value
    ) async throws -> Value {
        let lineage = LineageFollower(store: intake.store)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "service tests")
        logger.logLevel = .critical
        let application = RegistryService.application(
            intake: intake, lineage: lineage, hostname: "127.0.0.1", port: 0, webhookSecret: webhookSecret, logger: logger
        ) { continuation.yield($0) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { continuation.finish() }
                try await application.run()
            }
            guard let port = await ports.first(where: { _ in true }) else {
                try await group.waitForAll()
                throw WireClient.Failure.noAnswer
            }
            // What tests write past the server, it has heard of when they ask.
            let value = try await body(WireClient(port: port) { _ = try? await lineage.caughtUp() })
            group.cancelAll()
            return value
        }
    }

    /// Puts models of a famous family beside the example.
    func addLlamas() async throws {
        let cards: [(String, String)] = [
            ("meta-llama/Meta-Llama-3-8B", "license: llama3"),
            ("meta-llama/Meta-Llama-3-8B-Instruct", "license: llama3\nbase_model: meta-llama/Meta-Llama-3-8B"),
            ("meta-llama/Llama-3.1-8B", "license: llama3.1"),
            ("lab/Llama-3-8B-Tuned", "base_model: meta-llama/Meta-Llama-3-8B"),
            ("lab/Llama-3.1-8B-Tuned-GGUF", "base_model: meta-llama/Llama-3.1-8B\nbase_model_relation: quantized"),
        ]
        for (id, frontMatter) in cards {
            let card = IncomingDocument(path: "README.md", bytes: Array("---\n\(frontMatter)\n---\n".utf8), origin: "folder")
            _ = try await database.intake.take([card], of: try ModelID(id), submitter: "example")
        }
    }
}
