import FakeHub
import Testing

/// Changes, as requests see them.
@Suite struct ChangeTests {
    @Test func `a commit has another name and a later time, and the older one is still there`() async throws {
        let time = StandingTime(.day(2025, 6, 1))
        var settings = HubSettings()
        settings.clock = .standing(time)
        try await FakeHub.serving(SampleHub.repositories, settings) { hub in
            try await WireClient.with(hub) { client in
                let first = try #require(hub.head(of: "ada/Fork"))
                try await hub.apply(.write("ada/Fork", [RepositoryFile("README.md", "---\nlicense: gpl-3.0\n---\n")]))
                try await hub.apply(.erase("ada/Fork", ["model.safetensors"]))
                let model = try await client.ask("/api/models/ada/Fork").json
                // Two commits in one millisecond are one millisecond apart.
                #expect(model["lastModified"] == "2025-06-01T00:00:00.001Z" && model["sha"] != .text(first))
                #expect(model["cardData"]?["license"] == "gpl-3.0" && model["safetensors"] == nil && model["siblings"]?.list?.count == 4)
                let older = try await client.ask("/api/models/ada/Fork/revision/\(first)").json
                #expect(older["cardData"]?["license"] == "mit" && older["siblings"]?.list?.count == 5)
                #expect(try await client.ask("/ada/Fork/resolve/main/model.safetensors")["x-error-code"] == "EntryNotFound")
                #expect(try await client.ask("/ada/Fork/resolve/\(first)/model.safetensors").status == 302)
            }
        }
    }

    @Test func `who takes a freed name is another repository, and the former name no longer leads anywhere else`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            try await WireClient.with(hub) { client in
                let first = try await client.ask("/api/models/ada/Fork").json["_id"]
                try await hub.apply(.rename("ada/Fork", to: "ada/Branch"))
                #expect(try await client.ask("/api/models/ada/Fork").status == 307)
                #expect(try await client.ask("/api/models/ada/Branch").json["_id"] == first)
                try await hub.apply(.create(Repository("ada/Fork", card: "# Another")))
                let second = try await client.ask("/api/models/ada/Fork").json
                #expect(second["_id"] != first && second["id"] == "ada/Fork")
                #expect(try await client.ask("/api/models/ada/Branch").json["_id"] == first)
                // Deleted and made once more: a third one.
                try await hub.apply(.delete("ada/Fork"))
                #expect(try await client.ask("/api/models/ada/Fork").status == 401)
                try await hub.apply(.create(Repository("ada/Fork", card: "# A third")))
                #expect(try await client.ask("/api/models/ada/Fork").json["_id"] != second["_id"])
                #expect(hub.ids.filter { $0.hasPrefix("ada/") } == ["ada/Adapter", "ada/Branch", "ada/Fork"])
            }
        }
    }

    @Test func `names lead through several renames and the move of an organisation`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            try await WireClient.with(hub) { client in
                try await hub.apply(.rename("ada/Fork", to: "ada/Branch"))
                try await hub.apply(.moveOrganisation("ada", to: "eva"))
                for name in ["ada/Fork", "ada/Branch", "EVA/branch"] {
                    #expect(try await client.ask("/api/models/\(name)")["location"] == "/api/models/eva/Branch")
                }
                #expect(try await client.ids("/api/models?author=ada").isEmpty)
                #expect(try await client.ids("/api/models?author=eva&sort=createdAt") == ["eva/Adapter", "eva/Branch"])
                #expect(try await client.ask("/api/models/eva/Branch?expand=author").json["author"] == "eva")
                // The card of the adapter still names the old one, and that is where its base model is found.
                let base = try await client.ask("/api/models/eva/Adapter?expand=baseModels").json["baseModels"]
                #expect(base?["models"]?.list?.first?["id"] == "eva/Branch")
            }
        }
    }

    @Test func `children are counted by what the cards say now`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            try await WireClient.with(hub) { client in
                func children() async throws -> JSONValue? {
                    try await client.ask("/api/models/aurora/Aurora-7B?expand=childrenModelCount").json["childrenModelCount"]
                }
                #expect(try await children() == ["finetune": 1, "quantized": 1])
                try await hub.apply(.create(Repository("eva/Second", card: "---\nbase_model: aurora/Aurora-7B\n---\n")))
                try await hub.apply(.delete("bert/Aurora-7B-GGUF"))
                #expect(try await children() == ["finetune": 2])
                try await hub.apply(.write("eva/Second", [RepositoryFile("README.md", "# No parent")]))
                #expect(try await children() == ["finetune": 1])
            }
        }
    }

    @Test func `what cannot be done is refused and changes nothing`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            let ids = hub.ids
            await #expect(throws: ChangeRefusal.noRepository("ada/Nothing")) { try await hub.apply(.delete("ada/Nothing")) }
            await #expect(throws: ChangeRefusal.nameTaken("ADA/fork")) { try await hub.apply(.create(Repository("ADA/fork", card: ""))) }
            await #expect(throws: ChangeRefusal.nameTaken("ada/Fork")) { try await hub.apply(.rename("ada/Adapter", to: "ada/Fork")) }
            await #expect(throws: ChangeRefusal.noRepository("nobody")) { try await hub.apply(.moveOrganisation("nobody", to: "ada")) }
            #expect(hub.ids == ids)
            // One name of the organisation is taken: none of its repositories moves.
            try await hub.apply(.create(Repository("eva/Fork", card: "# Taken")))
            await #expect(throws: ChangeRefusal.nameTaken("eva/Fork")) { try await hub.apply(.moveOrganisation("ada", to: "eva")) }
            #expect(hub.ids == (ids + ["eva/Fork"]).sorted())
        }
    }

    @Test func `scripts change and look through the controls`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            try await WireClient.with(hub) { client in
                let changes = """
                    [{"change": "write", "id": "ada/Fork", "files": {"README.md": "# New"}}, {"change": "rename", "id": "ada/Fork", "to": "ada/Branch"},
                     {"change": "gate", "id": "ada/Branch", "gated": "manual"}, {"change": "block", "id": "ada/Adapter", "block": "legal"}]
                    """
                #expect(try await client.ask("/_control/changes", method: "POST", body: changes).json == ["webhooks": []])
                #expect(try await client.ask("/ada/Branch/resolve/main/README.md")["x-error-code"] == "GatedRepo")
                #expect(try await client.ask("/api/models/ada/Adapter").status == 451)
                #expect(try await client.ask("/_control/ids").json.texts.contains("ada/Branch"))
                let ledger = try await client.ask("/_control/ledger").json
                #expect(ledger["requestCount"] == 2 && ledger["requests"]?["control"] == 3 && ledger["statuses"] == ["401": 1, "451": 1])
                #expect(try await client.ask("/_control/ledger", method: "DELETE").status == 204)
                #expect(hub.ledger.requestCount == 0)
                let unknown = try await client.ask("/_control/changes", method: "POST", body: #"{"change": "melt", "id": "ada/Fork"}"#)
                #expect(unknown.status == 400)
                let missing = try await client.ask("/_control/changes", method: "POST", body: #"{"change": "delete", "id": "ada/Fork"}"#)
                #expect(missing.status == 409)
            }
        }
    }
}
