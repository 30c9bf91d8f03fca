import TestSupport
import Testing

/// Licences, duties along a lineage, and lists of models whose licence drops one.
@Suite struct LicenceTests {
    private static let family = [
        #"{"id": "meta/Llama-3.1-8B", "facts": {"license": "llama3.1"}}"#,
        #"{"id": "lab/Llama-3.1-8B-Kept", "parents": [{"id": "meta/Llama-3.1-8B", "relation": "finetune"}], "facts": {"license": "llama3.1"}}"#,
        #"{"id": "lab/Hermes-8B", "parents": [{"id": "meta/Llama-3.1-8B", "relation": "finetune"}], "facts": {"license": "apache-2.0"}}"#,
        #"{"id": "lab/Hermes-8B-GGUF", "parents": [{"id": "lab/Hermes-8B", "relation": "quantized"}], "facts": {"license": "mit"}}"#,
        #"{"id": "lab/Student-1B", "parents": [{"id": "meta/Llama-3.1-8B", "relation": "distillation"}], "facts": {"license": "mit"}}"#,
        #"{"id": "lab/Silent", "parents": [{"id": "meta/Llama-3.1-8B", "relation": "finetune"}]}"#,
        #"{"id": "lab/Own", "parents": [{"id": "meta/Llama-3.1-8B", "relation": "finetune"}], "facts": {"license": "own-licence"}}"#,
    ]

    private static func withFamily(_ body: @Sendable (ServedRegistry) async throws -> Void) async throws {
        try await ServedRegistry.with(example: false) { registry in
            for registration in family {
                let answer = try await registry.client.post("/v1/models", registration)
                #expect(answer.status == 201, "\(answer.json)")
            }
            try await body(registry)
        }
    }

    @Test func `licences are listed with their duties and where they stand`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            let all = try await registry.client.get("/v1/licenses")
            #expect(all.status == 200 && all.json["total"].int == all.json["items"].list.count)
            #expect(all.json["items"].ids.contains("llama3.1") && all.json["caution"].text?.contains("Not legal advice") == true)
            let llama = try await registry.client.get("/v1/licenses?id=Llama%203.1")
            #expect(llama.json["items"].ids == ["llama3.1"])
            let item = llama.json["items"][0]
            #expect(item["category"].text == "community" && item["text_read"] == .bool(true) && item["citation"].text?.isEmpty == false)
            let name = item["duties"].list.first { $0["kind"].text == "naming" }
            #expect(name?["name_prefix"].text == "Llama" && name?["passes_to"].texts == ["derivatives", "outputs"])
            #expect(name?["when"].texts == ["distribution"] && name?["shown_by"].text == "name")
            let none = try await registry.client.get("/v1/licenses?id=llama-nine")
            #expect(none.status == 404 && none.json["code"].text == "unknown_name" && none.json["suggestions"].texts.contains("llama3"))
        }
    }

    @Test func `the duties of a model name whom they come from, and how the model stands to them`() async throws {
        try await Self.withFamily { registry in
            let answer = try await registry.client.get("/v1/obligations?of=LAB/hermes-8b-gguf")
            #expect(answer.status == 200 && answer.json["id"].text == "lab/Hermes-8B-GGUF" && answer.json["license"].text == "mit")
            let policy = answer.json["items"].list.first { $0["id"].text == "llama3.1-use-policy" }
            #expect(policy?["from"].text == "meta/Llama-3.1-8B" && policy?["met"] == .bool(false) && policy?["standing"].text == "dropped")
            #expect(policy?["path"].list.map { $0["relation"].text } == ["quantized", "finetune"])
            #expect(policy?["path"].list.map { $0["parent"].text } == ["lab/Hermes-8B", "meta/Llama-3.1-8B"])
            #expect(policy?["license"].text == "llama3.1" && policy?["text"].text?.isEmpty == false)
            #expect(answer.json["drift"]["kind"].text == "drift")
            #expect(answer.json["drift"]["dropped"].texts == ["llama3.1-use-policy", "llama3.1-users"])
            #expect(answer.json["drift"]["misnamed"].texts == ["llama-name"])
            #expect(answer.json["drift"]["fix"]["declare"].texts == ["llama3.1"])
            #expect(answer.json["drift"]["fix"]["name"].text == "Llama-Hermes-8B-GGUF")
            #expect(answer.json["unknown"] == .list([]) && answer.json["conflicts"] == .list([]))
            let kept = try await registry.client.get("/v1/obligations?of=lab/Llama-3.1-8B-Kept")
            #expect(kept.json["drift"]["kind"].text == "none" && kept.json["drift"]["fix"] == .null)
        }
    }

    @Test func `models without a known licence are said to be unknown, not guessed`() async throws {
        try await Self.withFamily { registry in
            let silent = try await registry.client.get("/v1/obligations?of=lab/Silent")
            #expect(silent.json["license"] == .null && silent.json["drift"]["kind"].text == "undeclared")
            #expect(silent.json["unknown"].ids == ["lab/Silent"])
            let own = try await registry.client.get("/v1/obligations?of=lab/Own")
            #expect(own.json["license"].text == "own-licence" && own.json["drift"]["kind"].text == "unknown")
            #expect(own.json["drift"]["fix"] == .null)
        }
    }

    @Test func `a card's license_name counts where its license is other`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            for card in [
                #"{"id": "qwen/Qwen2.5-72B", "card": "---\nlicense: other\nlicense_name: qwen\n---\n"}"#,
                #"{"id": "lab/Tuned", "parents": [{"id": "qwen/Qwen2.5-72B", "relation": "finetune"}], "facts": {"license": "mit"}}"#,
            ] {
                #expect(try await registry.client.post("/v1/models", card).status == 201)
            }
            let answer = try await registry.client.get("/v1/obligations?of=lab/Tuned")
            #expect(answer.json["drift"]["dropped"].texts == ["qwen-users"] && answer.json["drift"]["fix"]["declare"].texts == ["qwen"])
        }
    }

    @Test func `lists keep the models whose licence drops a duty, in pages, also after a change above`() async throws {
        try await Self.withFamily { registry in
            let address = "/v1/descendants?of=meta/Llama-3.1-8B&drift=true"
            let all = try await registry.client.get(address + "&sort=name")
            #expect(all.json["items"].ids == ["lab/Hermes-8B", "lab/Hermes-8B-GGUF"] && all.json["total"].int == 2)
            let first = try await registry.client.get(address + "&sort=name&limit=1")
            #expect(first.json["items"].ids == ["lab/Hermes-8B"] && first.json["total"].int == 2)
            let next = try #require(first.json["next"].text)
            let second = try await registry.client.get(address + "&sort=name&limit=1&cursor=\(next)")
            #expect(second.json["items"].ids == ["lab/Hermes-8B-GGUF"] && second.json["next"] == .null)
            #expect(try await registry.client.get(address + "&relation=quantized").json["items"].ids == ["lab/Hermes-8B-GGUF"])
            #expect(try await registry.client.get(address + "&min_confidence=1").json["total"].int == 0)
            let above = try await registry.client.get("/v1/ancestors?of=lab/Hermes-8B-GGUF&drift=true")
            #expect(above.json["items"].ids == ["lab/Hermes-8B"])
            #expect(try await registry.client.get("/v1/descendants?of=meta/Llama-3.1-8B&drift=false").json["total"].int == 6)
            let freed = #"{"id": "meta/Llama-3.1-8B", "facts": {"license": "apache-2.0"}}"#
            #expect(try await registry.client.post("/v1/models", freed).status == 200)
            #expect(try await registry.client.get(address).json["total"].int == 0)
        }
    }

    @Test func `what cannot be asked is refused`() async throws {
        try await Self.withFamily { registry in
            let table: [(address: String, status: Int, code: String, field: String)] = [
                ("/v1/descendants?of=meta/Llama-3.1-8B&drift=true&as_of=2024-01-01", 400, "bad_parameter", "drift"),
                ("/v1/descendants?of=meta/Llama-3.1-8B&drift=yes", 400, "bad_parameter", "drift"),
                ("/v1/obligations", 400, "missing_parameter", "of"), ("/v1/obligations?of=nobody/none", 404, "unknown_model", "of"),
                ("/v1/obligations?of=lab/Own&as_of=2024-01-01", 400, "unknown_parameter", "as_of"),
                ("/v1/licenses?limit=1", 400, "unknown_parameter", "limit"),
            ]
            for row in table {
                let answer = try await registry.client.get(row.address)
                #expect(answer.status == row.status && answer.json["code"].text == row.code, "\(row.address): \(answer.json)")
                #expect(answer.json["field"].text == row.field, "\(row.address)")
            }
        }
    }
}
