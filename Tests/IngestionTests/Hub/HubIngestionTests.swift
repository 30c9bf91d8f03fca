import FakeHub
import Ingestion
import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// From a Hub into a registry.
@Suite(.timeLimit(.minutes(30))) struct HubIngestionTests {
    private static let weights = Self.safetensors(#"{"a.weight":{"dtype":"BF16","shape":[2,3],"data_offsets":[0,12]}}"#, 12)

    /// A safetensors file with that header and so many bytes of tensors.
    private static func safetensors(_ header: String, _ byteCount: Int) -> [UInt8] {
        let text = [UInt8](header.utf8)
        return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text + [UInt8](repeating: 7, count: byteCount)
    }

    private static let family = [
        Repository("aurora/Base", card: "---\nlicense: apache-2.0\n---\n"),
        Repository(
            "ada/Fork",
            files: [
                PlayedFile("README.md", "---\nbase_model: aurora/Base\n---\n"), PlayedFile("config.json", #"{"model_type":"llama"}"#),
                PlayedFile("model.safetensors", .bytes(weights)), PlayedFile("notes/README.md", "# Not the card"),
            ], created: .day(2024, 2, 1), downloads: 300, likes: 7),
        Repository(
            "ada/Adapter",
            files: [
                PlayedFile("adapter_config.json", #"{"base_model_name_or_path":"ada/Fork"}"#),
                PlayedFile("README.md", "---\nbase_model: ada/Fork\nbase_model_relation: adapter\n---\n"),
            ], created: .day(2024, 3, 1)),
        Repository("closed/Gated", files: [PlayedFile("README.md", "---\nbase_model: aurora/Base\nlicense: mit\n---\n")], gate: .manual),
        Repository("old-name", card: "# A legacy name"),
    ]

    @Test func `one model is read with its card, its configuration and the head of its weights`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            let summary = try await world.ingest("hub:ada/Fork")
            #expect(summary.counts.new == 1 && summary.counts.finished == 1 && summary.counts.odd == 0)
            #expect(try await world.paths("ada/Fork") == ["README.md", "config.json", "hub:model", "model.safetensors"])
            #expect(try await world.parents("ada/Fork") == ["aurora/Base"])
            let detail = try await world.detail("ada/Fork")
            #expect(
                detail.record.facts.downloads == 300 && detail.record.facts.likes == 7 && detail.record.facts.parameters == 6
                    && detail.record.facts.weightDigest != nil)
            #expect(detail.parents.map(\.kind) == [.frontMatter])
            let before = world.hub.ledger.requestCount
            #expect(try await world.ingest("hub:ada/Fork").counts.same == 1)
            #expect(world.hub.ledger.requestCount == before + 1)
        }
    }

    @Test func `everything is read once, and a second look asks for the list alone`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            let summary = try await world.ingest()
            #expect(summary.counts.new == 5 && summary.counts.refused == 0)
            #expect(try await world.status("ada/Adapter") == .known)
            let rows = try await world.database.rows()
            world.hub.clearLedger()
            #expect(try await world.ingest().counts.new == 0)
            #expect(try await world.database.rows() == rows)
            let ledger = world.hub.ledger
            #expect(ledger.requests[.list] == 2)
            #expect(ledger.requests[.resolve] == nil)
            #expect(try await world.ingest(again: true).counts.same == 5)
            #expect(world.hub.ledger.requests[.resolve] == 1, "the gated model alone is tried again")
        }
    }

    @Test func `a gated model has its node, its facts and the parents in its tags`() async throws {
        var settings = PlayedSettings()
        settings.tokens = [AccessToken("hf_other", user: "bob"), AccessToken("hf_member", user: "eve", grants: ["closed/Gated"])]
        try await HubWorld.with(.listed(Self.family), settings) { (world) async throws in
            for token in [nil, "hf_other"] {
                try await world.ingest("hub:closed", token: token)
                #expect(try await world.status("closed/Gated") == .gated)
                #expect(try await world.parents("closed/Gated") == ["aurora/Base"])
                #expect(try await world.detail("closed/Gated").record.facts.license == "mit")
                #expect(try await world.paths("closed/Gated") == ["hub:model"])
            }
            #expect(try await world.ingest("hub:closed", token: "hf_member").counts.changed == 1)
            #expect(try await world.status("closed/Gated") == .known)
            #expect(try await world.paths("closed/Gated") == ["README.md", "hub:model"])
            #expect(world.hub.ledger.leakedTokens == 0)
        }
    }

    @Test func `only what changed is read again, and of that only the files that did`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            try await world.ingest()
            try await world.hub.apply(.write("ada/Fork", [PlayedFile("README.md", "---\nbase_model: old-name\n---\n")]))
            world.hub.clearLedger()
            let summary = try await world.ingest()
            #expect(summary.counts.changed == 1)
            #expect(try await world.parents("ada/Fork") == ["old-name"])
            #expect(try await world.paths("ada/Fork") == ["README.md", "config.json", "hub:model", "model.safetensors"])
            #expect(world.hub.ledger.notModified == 1, "the configuration; of weights the redirect tells")
            try await world.hub.apply(.erase("ada/Fork", ["config.json"]))
            try await world.ingest()
            #expect(try await world.paths("ada/Fork") == ["README.md", "hub:model", "model.safetensors"])
        }
    }

    @Test func `what is deleted, disabled or taken off is gone, with its history`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            try await world.ingest()
            try await world.hub.apply(.delete("ada/Fork"))
            try await world.hub.apply(.block("ada/Adapter", .disabled))
            try await world.hub.apply(.block("aurora/Base", .legal))
            for name in ["ada/Fork", "ada/Adapter", "aurora/Base"] {
                let summary = try await world.ingest("hub:\(name)")
                #expect(summary.counts.refused == 1)
                #expect(try await world.status(name) == .gone, "\(name)")
            }
            #expect(try await world.parents("ada/Fork") == ["aurora/Base"])
            try await world.hub.apply(.block("aurora/Base", nil))
            try await world.ingest("hub:aurora/Base")
            #expect(try await world.status("aurora/Base") == .known)
        }
    }

    @Test func `a renamed repository keeps its node, and its old name leads to it`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            try await world.ingest()
            let node = try await world.model("ada/Fork").node
            try await world.hub.apply(.rename("ada/Fork", to: "ada/Fork-v2"))
            try await world.ingest("hub:ada/Fork")
            #expect(try await world.model("ada/Fork-v2").node == node)
            #expect(try await world.model("ada/Fork").node == node)
            try await world.hub.apply(.moveOrganisation("ada", to: "lovelace"))
            try await world.ingest(again: true)
            #expect(try await world.model("lovelace/Fork-v2").node == node)
            #expect(try await world.parents("lovelace/Adapter") == ["lovelace/Fork-v2"])
        }
    }

    @Test func `an old name that was only known from elsewhere becomes another name of the model`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            try await world.hub.apply(.rename("ada/Fork", to: "ada/New"))
            _ = try await world.database.intake.take(
                [.init(path: "README.md", bytes: Array("# Old".utf8), origin: "test")], of: try ModelID("ada/Fork"), submitter: "test")
            let node = try await world.model("ada/Fork").node
            try await world.ingest("hub:ada/Fork")
            #expect(try await world.model("ada/New").node == node)
            #expect(try await world.model("ada/Fork").node == node)
        }
    }

    @Test func `a name that another repository took does not inherit`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            try await world.ingest()
            try await world.hub.apply(.delete("ada/Fork"))
            try await world.hub.apply(.create(Repository("ada/Fork", files: [PlayedFile("README.md", "# Another one")], created: .day(2025, 1, 1))))
            try await world.ingest()
            #expect(try await world.parents("ada/Fork").isEmpty)
            #expect(try await world.paths("ada/Fork") == ["README.md", "hub:model"])
        }
    }

    @Test func `a Hub that takes few expansions or none is asked by what it takes`() async throws {
        for allowed: Set<ExpandProperty> in [[.sha, .siblings, .lastModified, .tags], []] {
            var settings = PlayedSettings()
            settings.listProperties = allowed
            try await HubWorld.with(.listed(Self.family), settings) { (world) async throws in
                #expect(try await world.ingest().counts.new == 5)
                #expect(try await world.parents("ada/Adapter") == ["ada/Fork"])
                #expect(try await world.parents("closed/Gated") == ["aurora/Base"])
            }
        }
    }

    @Test func `a single name is an organisation, or else an old model`() async throws {
        try await HubWorld.with(.listed(Self.family)) { (world) async throws in
            #expect(try await world.ingest("hub:ada").counts.new == 2)
            #expect(try await world.ingest("hub:old-name").counts.new == 1)
            let nobody = try await world.ingest("hub:nobody")
            #expect(nobody.nothingCouldBeDone && nobody.refused.examples.first?.reason.contains("no model of this name") == true)
        }
    }

    @Test func `large files are read by their first bytes alone`() async throws {
        let header = #"{"a.weight":{"dtype":"BF16","shape":[1024,1048576],"data_offsets":[0,2147483648]}}"#
        let head = Self.safetensors(header, 0)
        let repository = Repository(
            "ada/Large",
            files: [
                PlayedFile(
                    "model.safetensors", .padded(head: head, byteCount: head.count + 2_147_483_648, sha256: String(repeating: "ab", count: 32)))
            ])
        try await HubWorld.with(.listed([repository])) { (world) async throws in
            #expect(try await world.ingest("hub:ada").counts.new == 1)
            #expect(try await world.detail("ada/Large").record.facts.weights?.weightCount == 1_073_741_824)
            #expect(world.hub.ledger.bodyBytes < 1 << 20 && world.hub.ledger.partial >= 1)
        }
    }
}
