import FakeHub
import Foundation
import Testing

/// What the webhook is told.
@Suite struct WebhookTests {
    private struct Payload: Decodable {
        let action: String
        let scope: String
        let name: String
        let id: String
        let version: Int
        let moved: String?
        let refs: [[String?]]
    }

    @Test func `the webhook is told each change in words that the real client reads`() async throws {
        let payloads: [Payload] = try await WebhookListener.listening { listener, url in
            var settings = HubSettings()
            settings.webhook = Webhook(url: url, secret: "as it is")
            return try await FakeHub.serving(SampleHub.repositories, settings) { hub in
                let first = hub.head(of: "ada/Fork")
                #expect(try await hub.apply(.write("ada/Fork", [RepositoryFile("README.md", "# New")])) == [200])
                try await hub.apply(.gate("ada/Fork", .manual))
                try await hub.apply(.rename("ada/Fork", to: "ada/Branch"))
                try await hub.apply(.moveOrganisation("ada", to: "eva"))
                try await hub.apply(.create(Repository("ada/Fork", card: "# Another")))
                try await hub.apply(.delete("ada/Fork"))
                #expect(listener.messages.allSatisfy { $0.secret == "as it is" })
                #expect(hub.ledger.webhooksTaken == 7 && hub.ledger.webhooksFailed == 0)
                let file = FileManager.default.temporaryDirectory.appending(path: "pedigree-payloads-\(UUID().uuidString).json")
                defer { try? FileManager.default.removeItem(at: file) }
                try Data(JSONValue.list(listener.messages.map { try JSONValue(reading: $0.body) }).bytes).write(to: file)
                let payloads: [Payload] = try await HubClient(hub).ask("payloads", [file.path])
                #expect(payloads.first?.refs == [["refs/heads/main", first, hub.head(of: "eva/Branch")]])
                return payloads
            }
        }
        #expect(
            payloads.map { "\($0.action) \($0.scope) \($0.name) \($0.moved ?? "-")" } == [
                "update repo.content ada/Fork -", "update repo.config ada/Fork -", "move repo ada/Fork ada/Branch", "move repo ada/Branch eva/Branch",
                "move repo ada/Adapter eva/Adapter", "create repo ada/Fork -", "delete repo ada/Fork -",
            ])
        #expect(payloads.allSatisfy { $0.version == 3 })
        // The first four are about one repository, whatever it is called; the one that took its name is another.
        #expect(Set(payloads.prefix(4).map(\.id)).count == 1)
        #expect(payloads[5].id == payloads[6].id && payloads[5].id != payloads[0].id)
    }

    @Test func `a change is made although the webhook refuses it`() async throws {
        try await WebhookListener.listening(status: 500) { _, url in
            var settings = HubSettings()
            settings.webhook = Webhook(url: url)
            try await FakeHub.serving(SampleHub.repositories, settings) { hub in
                let statuses = try await hub.apply(.delete("ada/Fork"))
                #expect(statuses == [500])
                #expect(hub.head(of: "ada/Fork") == nil)
                #expect(hub.ledger.webhooksFailed == 1)
            }
        }
    }
}
