import Testing

/// `POST /v1/models` and what it leaves behind.
@Suite struct RegistrationTests {
    @Test func `a fork is new, then the same, then changed`() async throws {
        try await ServedRegistry.with { registry in
            let fork = #"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B-Instruct", "relation": "finetune", "revision": "v1"}]}"#
            let made = try await registry.client.post("/v1/models", fork)
            #expect(made.status == 201 && made.json["effect"].text == "new")
            #expect(made.field("location") == "/v1/models/ada/Fork")
            let rows = try await registry.rows()
            let again = try await registry.client.post("/v1/models", fork)
            #expect(again.status == 200 && again.json["effect"].text == "same")
            #expect(try await registry.rows() == rows)
            let changed = try await registry.client.post("/v1/models", fork.replacing("finetune", with: "adapter"))
            #expect(changed.status == 200 && changed.json["effect"].text == "changed")
            #expect(changed.json["parents"][0]["relation"].text == "adapter")
            let below = try await registry.client.get("/v1/descendants?of=aurora/Aurora-7B-Instruct&relation=adapter&sort=name")
            #expect(below.json["items"].ids == ["ada/Fork", "clinic/Aurora-Notes-LoRA"])
        }
    }

    @Test func `parents that are not mentioned stay, and an empty list retracts them`() async throws {
        try await ServedRegistry.with { registry in
            _ = try await registry.client.post("/v1/models", #"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B"}]}"#)
            let facts = try await registry.client.post("/v1/models", #"{"id": "ada/Fork", "facts": {"license": "MIT"}}"#)
            #expect(facts.json["effect"].text == "changed" && facts.json["license"].text == "mit")
            #expect(facts.json["parents"].ids == ["aurora/Aurora-7B"])
            let null = try await registry.client.post("/v1/models", #"{"id": "ada/Fork", "parents": null}"#)
            #expect(null.json["effect"].text == "same" && null.json["parents"].ids == ["aurora/Aurora-7B"])
            let other = try await registry.client.post("/v1/models", #"{"id": "ada/Fork", "parents": [{"id": "clinic/Aurora-Medic-7B"}]}"#)
            #expect(other.json["parents"].ids == ["clinic/Aurora-Medic-7B"])
            let none = try await registry.client.post("/v1/models", #"{"id": "ada/Fork", "parents": []}"#)
            #expect(none.json["parents"].list == [] && none.json["license"].text == "mit")
        }
    }

    @Test func `a registration never touches what documents state`() async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.post("/v1/models", #"{"id": "aurora/Aurora-7B-Instruct", "parents": []}"#)
            #expect(answer.status == 200 && answer.json["parents"].ids == ["aurora/Aurora-7B"])
        }
    }

    @Test func `a card and files are read like those of a repository`() async throws {
        try await ServedRegistry.with { registry in
            let body = #"""
                {"id": "ada/Fork", "card": "---\nlicense: mit\nbase_model: aurora/Aurora-7B\n---\n# Fork\n",
                 "files": {"adapter_config.json": "{\"base_model_name_or_path\": \"aurora/Aurora-7B\", \"peft_type\": \"LORA\"}"}}
                """#
            let answer = try await registry.client.post("/v1/models", body)
            #expect(answer.status == 201, "\(answer.json)")
            let parent = answer.json["parents"][0]
            #expect(parent["id"].text == "aurora/Aurora-7B" && parent["relation"].text == "adapter" && parent["inferred"] == .bool(false))
            #expect(Set(parent["evidence"].list.compactMap { $0["document"].text }) == ["README.md", "adapter_config.json"])
            let card = try #require(parent["evidence"].list.first { $0["document"].text == "README.md" })
            #expect(card["line"].int == 3 && card["field"].text == "base_model" && card["extractor"].text?.isEmpty == false)
            #expect(answer.json["license"].text == "mit")
            #expect(Set(answer.json["documents"].list.compactMap { $0["path"].text }) == ["README.md", "adapter_config.json", "registration:local"])
        }
    }

    @Test func `a registered model has the time of its registration, and one that a card dates has that`() async throws {
        try await ServedRegistry.with { registry in
            let plain = try await registry.client.post("/v1/models", #"{"id": "ada/Plain"}"#)
            let later = try await registry.client.post("/v1/models", #"{"id": "ada/Plain", "facts": {"license": "mit"}}"#)
            #expect(plain.json["created"].text != nil && later.json["created"] == plain.json["created"])
            let dated = try await registry.client.post("/v1/models", #"{"id": "ada/Dated", "facts": {"created": "2024-05-06"}}"#)
            #expect(dated.json["created"].text?.hasPrefix("2024-05-06T00:00:00") == true)
            let mentioned = try await registry.client.get("/v1/models/elsewhere/Nightfall-Base")
            #expect(mentioned.json["created"] == .null && mentioned.json["status"].text == "mentioned")
        }
    }

    @Test func `a mentioned model becomes known when it is registered`() async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.post("/v1/models", #"{"id": "Elsewhere/Nightfall-base"}"#)
            #expect(answer.status == 201 && answer.json["status"].text == "known" && answer.json["id"].text == "Elsewhere/Nightfall-base")
            let below = try await registry.client.get("/v1/descendants?of=elsewhere/Nightfall-Base")
            #expect(below.json["items"].ids == ["night/Nightfall-7B"])
        }
    }

    @Test func `a cycle is refused with its path, and nothing is stored`() async throws {
        try await ServedRegistry.with { registry in
            let rows = try await registry.rows()
            let body = #"{"id": "aurora/Aurora-7B-Instruct", "parents": [{"id": "new/Parent"}, {"id": "FORGE/aurora-duo-7b-gguf"}]}"#
            let answer = try await registry.client.post("/v1/models", body)
            #expect(answer.status == 422 && answer.code == "cycle")
            #expect(answer.json["path"].texts == ["forge/Aurora-Duo-7B-GGUF", "blend/Aurora-Duo-7B", "aurora/Aurora-7B-Instruct"])
            let own = try await registry.client.post("/v1/models", #"{"id": "new/Own", "parents": [{"id": "NEW/own"}]}"#)
            #expect(own.status == 422 && own.code == "self_parent" && own.json["path"].texts == ["new/Own", "new/Own"])
            #expect(try await registry.rows() == rows)
        }
    }

    @Test func `what registrations must not say, cards may, and it is shown as odd`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            let first = try await registry.client.post("/v1/models", #"{"id": "two/A", "card": "---\nbase_model: two/B\n---\n"}"#)
            let second = try await registry.client.post("/v1/models", #"{"id": "two/B", "card": "---\nbase_model: two/A\n---\n"}"#)
            #expect(first.status == 201 && second.status == 201)
            let models = [try await registry.client.get("/v1/models/two/A"), try await registry.client.get("/v1/models/two/B")]
            #expect(models.map { $0.json["parents"].list.count }.reduce(0, +) == 1)
            let barred = try #require(models.first { $0.json["parents"].list.isEmpty })
            #expect(barred.json["diagnostics"][0]["code"].text == "cycle_skipped")
            #expect(barred.json["diagnostics"][0]["document"].text == "README.md" && barred.json["diagnostics"][0]["line"].int == 2)
            let own = try await registry.client.post("/v1/models", #"{"id": "two/C", "card": "---\nbase_model: two/C\n---\n"}"#)
            #expect(own.status == 201 && own.json["parents"].list.isEmpty && own.json["diagnostics"].list.count == 1)
        }
    }

    @Test func `of many who register one new fork at once, one is told that it is new`() async throws {
        try await ServedRegistry.with { registry in
            let body = #"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B"}]}"#
            let answers = try await withThrowingTaskGroup(of: WireAnswer.self) { group in
                for _ in 0..<16 { group.addTask { try await registry.client.post("/v1/models", body) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.filter { $0.status == 201 }.count == 1)
            #expect(answers.filter { $0.status == 200 && $0.json["effect"].text == "same" }.count == 15)
        }
    }

    @Test func `one's own claim is retracted by its number, once`() async throws {
        try await ServedRegistry.with { registry in
            let body = #"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B"}, {"id": "clinic/Aurora-Medic-7B", "relation": "merge"}]}"#
            let made = try await registry.client.post("/v1/models", body)
            let parent = try #require(made.json["parents"].list.first { $0["id"].text == "aurora/Aurora-7B" })
            let claim = try #require(parent["evidence"][0]["claim"].int)
            let answer = try await registry.client.delete("/v1/claims/\(claim)")
            #expect(answer.status == 200 && answer.json["parents"].ids == ["clinic/Aurora-Medic-7B"])
            let again = try await registry.client.delete("/v1/claims/\(claim)")
            #expect(again.status == 404 && again.code == "unknown_claim")
            let repeated = try await registry.client.post("/v1/models", body)
            #expect(repeated.json["effect"].text == "changed" && repeated.json["parents"].list.count == 2)
        }
    }

    @Test func `hostile texts are kept or refused, never a fault`() async throws {
        let bodies = [
            #"{"id": "h/1", "card": "---\nlicense: \"a\u0000b\"\nbase_model: \"x/\u0000y\"\n---\n\u0000"}"#,
            #"{"id": "h/2", "facts": {"license": "a\u0000b", "license_name": "\u0000", "tags": ["\u0000"], "license_link": "\ud83d\ude00"}}"#,
            #"{"id": "h/3", "parents": [{"id": "x/y", "revision": "\u0000"}]}"#,
            #"{"id": "h/4", "parents": [{"id": "x/\u0000y"}]}"#,
            #"{"id": "h/5", "files": {"config.json": "\u0000", "mergekit_config.yml": "models: [", "adapter_config.json": "[]"}}"#,
            #"{"id": "h/5a", "files": {"config.json": "{\"model_type\": \"a\\u0000b\", \"architectures\": [\"\\u0000\"]}"}}"#,
            #"{"id": "h/6", "files": {"a\u0000b": "x"}}"#,
            #"{"id": "h/7", "card": "---\na: &a [*a, *a]\nbase_model: *a\n---\n"}"#,
            "{\"id\": \"h/8\", \"card\": \"---\\nbase_model:\\n\(String(repeating: "- a/b\\n", count: 5_000))---\\n\"}",
            "{\"id\": \"h/9\", \"parents\": [\((0..<3_000).map { "{\"id\": \"p/\($0)\"}" }.joined(separator: ","))]}",
            #"{"id": "h/10", "facts": {"parameters": 9223372036854775807, "context_length": 9223372036854775807, "created": "0001-01-01"}}"#,
            #"{"id": "h/11", "id": "h/12"}"#,
            #"{"id": "h/13", "card": "\ud800"}"#,
        ]
        try await ServedRegistry.with(example: false) { registry in
            for body in bodies {
                let answer = try await registry.client.post("/v1/models", body)
                #expect([201, 400, 422].contains(answer.status), "\(body.prefix(100)): \(answer.status) \(answer.json)")
                guard let id = answer.json["id"].text else { continue }
                let shown = try await registry.client.get("/v1/models/\(id)")
                #expect(shown.status == 200, "\(id)")
            }
        }
    }
}
