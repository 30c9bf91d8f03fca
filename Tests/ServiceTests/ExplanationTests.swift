import TestSupport
import Testing

/// Why parents are believed or not: in the model's JSON and in `/v1/explain`.
@Suite struct ExplanationTests {
    private static let contradicting = #"""
        {"id": "ada/Adapter", "card": "---\nlicense: mit\nbase_model: aurora/Aurora-7B\n---\n",
         "files": {"adapter_config.json": "{\"peft_type\": \"LORA\", \"base_model_name_or_path\": \"aurora/Aurora-7B-Instruct\"}"}}
        """#

    @Test func `an adapter's configuration is preferred to its card, and both claims stand with the reason in words`() async throws {
        try await ServedRegistry.with { registry in
            let made = try await registry.client.post("/v1/models", Self.contradicting)
            #expect(made.status == 201, "\(made)")
            let model = made.json
            #expect(model["parents"].list.map { $0["id"].text } == ["aurora/Aurora-7B-Instruct"])
            #expect(model["parents"][0]["standing"].text == "believed")
            let reason = try #require(model["parents"][0]["reason"].text)
            for word in ["adapter_config in adapter_config.json", "preferred to aurora/Aurora-7B (front_matter)", "Relation adapter"] {
                #expect(reason.contains(word), "\(reason)")
            }
            let other = model["not_believed"][0]
            #expect(other["id"].text == "aurora/Aurora-7B" && other["standing"].text == "contradicted")
            #expect(other["confidence"] == .null && other["evidence"][0]["line"].int == 3)
            #expect(other["reason"].text?.contains("adapter_config is stronger evidence than front_matter") == true)
            let codes = model["diagnostics"].list.compactMap { $0["code"].text }
            #expect(codes.contains("parent_contradiction") && codes.contains("parent_overruled"))
            let base = try await registry.client.get("/v1/descendants?of=aurora/Aurora-7B&depth=1")
            #expect(!base.json["items"].list.contains { $0["id"].text == "ada/Adapter" }, "what is contradicted is in no question")
        }
    }

    @Test func `a contradicted parent comes back when the stronger document goes`() async throws {
        try await ServedRegistry.with { registry in
            _ = try await registry.client.post("/v1/models", Self.contradicting)
            let gone = #"{"id": "ada/Adapter", "files": {"adapter_config.json": "{}"}}"#
            let after = try await registry.client.post("/v1/models", gone)
            #expect(after.json["parents"].list.map { $0["id"].text } == ["aurora/Aurora-7B"])
            #expect(after.json["not_believed"] == .null)
        }
    }

    @Test func `a parent, what is not believed, an ancestor and a stranger are explained`() async throws {
        try await ServedRegistry.with { registry in
            _ = try await registry.client.post("/v1/models", Self.contradicting)
            func explain(_ query: String) async throws -> JSON { try await registry.client.get("/v1/explain?" + query).json }
            let all = try await explain("of=ada/Adapter")
            #expect(all["kind"].text == "parents" && all["parent"] == .null)
            #expect(all["steps"][0]["parents"].list.map { $0["standing"].text } == ["believed", "contradicted"])
            let parent = try await explain("of=ada/adapter&parent=Aurora/aurora-7b-instruct")
            #expect(parent["kind"].text == "parent" && parent["steps"][0]["parents"].list.count == 1)
            #expect(parent["summary"].text == "ada/Adapter was made from aurora/Aurora-7B-Instruct (adapter).")
            let contradicted = try await explain("of=ada/Adapter&parent=aurora/Aurora-7B")
            #expect(contradicted["kind"].text == "not_believed")
            let ancestor = try await explain("of=forge/Aurora-Duo-7B-GGUF&parent=aurora/Aurora-7B")
            #expect(ancestor["kind"].text == "ancestor" && ancestor["steps"].list.count >= 2)
            #expect(ancestor["steps"].list.allSatisfy { $0["parents"].list.count == 1 && $0["parents"][0]["standing"].text == "believed" })
            #expect(ancestor["steps"][0]["of"].text == "forge/Aurora-Duo-7B-GGUF")
            let stranger = try await explain("of=aurora/Aurora-7B&parent=forge/Aurora-Duo-7B-GGUF")
            #expect(stranger["kind"].text == "unrelated" && stranger["steps"].list.isEmpty)
            #expect(try await registry.client.get("/v1/explain?of=aurora/Aurora-7B&parent=no/Such").status == 404)
            #expect(try await registry.client.get("/v1/explain?parent=aurora/Aurora-7B").status == 400)
        }
    }

    @Test func `an edge that would close a cycle is explained with the cycle`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            for (child, parent) in [("two/A", "two/B"), ("two/B", "two/C"), ("two/C", "two/A")] {
                _ = try await registry.client.post("/v1/models", #"{"id": "\#(child)", "card": "---\nbase_model: \#(parent)\n---\n"}"#)
            }
            let answer = try await registry.client.get("/v1/explain?of=two/C&parent=two/A").json
            #expect(answer["kind"].text == "not_believed" && answer["steps"][0]["parents"][0]["standing"].text == "closes_cycle")
            #expect(answer["cycle"].texts == ["two/A", "two/B", "two/C"])
        }
    }
}
