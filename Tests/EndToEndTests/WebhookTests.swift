import Foundation
import FoundationNetworking
import Subprocess
import Testing

/// `pedigree serve` with a secret for the Hub's webhook.
@Suite(.serialized) struct WebhookTests {
    private static let event = #"{"event": {"action": "update", "scope": "repo"}, "repo": {"type": "model", "name": "ada/Model"}}"#

    private static func send(_ secret: String, to server: RunningServer) async throws -> Int {
        let url = try #require(URL(string: "http://127.0.0.1:\(server.port)/v1/webhooks/hub"))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = Data(event.utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue(secret, forHTTPHeaderField: "X-Webhook-Secret")
        let (_, response) = try await URLSession.shared.data(for: request)
        return (response as? HTTPURLResponse)?.statusCode ?? 0
    }

    @Test(arguments: [true, false]) func `the secret comes from a file or the environment, is heard, and is never logged`(_ isFile: Bool) async throws
    {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                let file = "\(folder)/secret"
                try "a secret of the file\n".write(toFile: file, atomically: true, encoding: .utf8)
                let secret = isFile ? "a secret of the file" : "a secret of the environment"
                let (statuses, status, log) = try await RunningServer.with(
                    data, isFile ? ["--webhook-secret-file", file] : [], environment: ["PEDIGREE_WEBHOOK_SECRET": "a secret of the environment"]
                ) { server in
                    [try await Self.send(secret, to: server), try await Self.send("another", to: server)]
                }
                #expect(statuses == [202, 403] && status == .exited(0), "\(log)")
                #expect(!log.contains("a secret of"), "\(log)")
                let jobs = try await Program.run(["jobs", "--data", data])
                #expect(jobs.output.contains("hub_model"), "\(jobs)")
            }
        }
    }

    @Test func `a secret that cannot be read, or that no header could carry, is refused without being shown`() async throws {
        try await DataFolders.withFolder { folder in
            let missing = try await Program.run(["serve", "--data", folder, "--webhook-secret-file", "\(folder)/nothing"])
            #expect(missing.code == 1 && missing.errors.contains("\(folder)/nothing"), "\(missing)")
            for text in ["", "\n", "two\nlines", String(repeating: "x", count: 5_000)] {
                try text.write(toFile: "\(folder)/secret", atomically: true, encoding: .utf8)
                let refused = try await Program.run(["serve", "--data", folder, "--webhook-secret-file", "\(folder)/secret"])
                #expect(refused.code == 1 && refused.errors.contains("one line of 1 to 1024 bytes"), "\(refused)")
                #expect(!refused.errors.contains("two") && !refused.errors.contains("xxx"))
            }
        }
    }
}
