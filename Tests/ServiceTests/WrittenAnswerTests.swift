import Foundation
import Lineage
import Registry
import Service
import TestSupport
import Testing

/// What is written straight into a response is, byte for byte, what the general encoder writes: the command line prints that.
@Suite struct WrittenAnswerTests {
    @Test func `pages of lists and models without evidence`() async throws {
        try await ServedRegistry.with { registry in
            try await registry.addLlamas()
            let odd =
                #"{"id": "ada/Odd", "parents": [{"id": "aurora/Aurora-7B"}], "facts": {"license": "a \"b\\\\ \u00e9 \u0001 \u2028", "parameters": 0}}"#
            _ = try await registry.client.post("/v1/models", odd)
            let lineage = LineageFollower(store: registry.database.store)
            let answers = Answers(store: registry.database.store, lineage: lineage)
            let token = try await lineage.version().token
            for (address, list) in [("descendants", answers.descendants), ("ancestors", answers.ancestors)] {
                for (name, value) in [("limit", "2"), ("sort", "name"), ("as_of", "2020-01-01"), ("min_confidence", "0.5")] {
                    for of in ["aurora/Aurora-7B", "Llama-3", "ada/Odd", "meta-llama/Llama-3.1-8B"] {
                        let expected = try await JSONText.data(of: list(QueryParameters([("of", of), (name, value)])), isPretty: false)
                        let answer = try await registry.client.get("/v1/\(address)?of=\(of)&\(name)=\(value)")
                        #expect(answer.status == 200)
                        #expect(text(answer.body, answer) == text(expected, token), "\(address) of \(of)")
                    }
                }
            }
            for id in ["aurora/Aurora-7B", "ada/Odd", "aurora/Aurora-7B-Instruct"] {
                let expected = try JSONText.data(of: try await answers.indexedModel(id), isPretty: false)
                let answer = try await registry.client.get("/v1/models/\(id)?evidence=false")
                #expect(text(answer.body, answer) == text(expected, token), "\(id)")
            }
        }
    }

    @Test func `models with their evidence, whatever they have`() async throws {
        try await ServedRegistry.with { registry in
            try await registry.addLlamas()
            let store = registry.database.store
            let rich = try JSONDecoder().decode(ModelFacts.self, from: Data(Self.richFacts.utf8))
            let card = DraftDocument([DraftClaim("aurora/Aurora-7B"), DraftClaim("ada/Rich")], facts: rich)
            let adapter = DraftDocument(path: "adapter_config.json", [DraftClaim("ada/Base", .adapter, ground: .adapterFiles)])
            try await store.file("ada/Rich", [card, adapter])
            let merge =
                #"{"id": "ada/Merge", "parents": [{"id": "ada/Rich", "relation": "merge"}, {"id": "ada/Base", "relation": "merge"}]}"#
            _ = try await registry.client.post("/v1/models", merge)
            try await store.addAlias(KnownName(name: ModelID("old/Rich"), model: ModelID("ada/Rich"), kind: .redirect, source: "test"))
            let lineage = LineageFollower(store: store)
            let answers = Answers(store: store, lineage: lineage)
            let token = try await lineage.version().token
            for id in ["ada/Rich", "ada/Merge", "ada/Base", "aurora/Aurora-7B", "aurora/Aurora-7B-Instruct", "meta-llama/Llama-3.1-8B"] {
                let body = try await answers.model(id)
                let expected = try JSONText.data(of: body, isPretty: false)
                let answer = try await registry.client.get("/v1/models/\(id)")
                #expect(text(answer.body, answer) == text(expected, token), "\(id)")
                let short = try JSONText.data(of: try await answers.indexedModel(id), isPretty: false)
                for written in [id, id.uppercased()] + (id == "ada/Rich" ? ["old/Rich"] : []) {
                    let answer = try await registry.client.get("/v1/models/\(written)?evidence=false")
                    #expect(text(answer.body, answer) == text(short, token), "\(written)")
                }
            }
            let odd = try await registry.client.get("/v1/models/ada/Rich").json
            #expect(odd["not_believed"][0]["id"].text != nil && odd["evaluations"][0]["metric"] != .null && odd["tags"][0].text == "a\"b\u{1}")
        }
    }

    @Test func `many who ask at once get each their own model`() async throws {
        try await withDatabase { database in
            for number in 0..<40 { try await database.store.fileCard(of: "org/model-\(number)", DraftClaim("org/base-\(number)")) }
            var nodes: [NodeID] = []
            for number in 0..<40 { nodes.append(try #require(try await database.store.model(named: ModelID("org/model-\(number)"))).node) }
            let asked = (0..<400).map { nodes[$0 % 40] } + [NodeID(1 << 40)]
            let found = try await withThrowingTaskGroup(of: (NodeID, ModelDetail?).self) { group in
                for node in asked { group.addTask { (node, try await database.store.detail(of: node)) } }
                var found: [(NodeID, ModelDetail?)] = []
                for try await one in group { found.append(one) }
                return found
            }
            #expect(found.count == asked.count)
            for (node, detail) in found {
                guard let number = nodes.firstIndex(of: node) else {
                    #expect(detail == nil)
                    continue
                }
                let detail = try #require(detail)
                #expect(detail.record.node == node && detail.record.id.written == "org/model-\(number)")
                #expect(detail.parents.map(\.parentID.written) == ["org/base-\(number)"])
                #expect(detail.documents.map(\.path) == ["README.md"])
            }
        }
    }

    private static let richFacts = #"""
        {"license": "other", "license_name": "n", "license_link": "https://l/\u00e9", "library": "peft", "task": "text-generation", "languages": ["en", "de"],
        "datasets": ["d/one"], "tags": ["a\"b\u0001", "\u2028"], "formats": ["gguf"], "quantization": "gptq-4bit", "parameters": 7000000000,
        "active_parameters": 3, "context_length": 8192, "architecture": "LlamaForCausalLM", "model_type": "llama", "dtype": "bfloat16",
        "dimensions": {"hidden_size": 4096, "layers": 32}, "downloads": 9, "likes": 0, "created": 1760190066000000, "new_version": "ada/Newer",
        "creator": "ada", "quantized_by": "bob", "evaluations": [{"metric": "acc", "value": 0.5, "task": "t", "dataset": "d"}]}
        """#

    /// The text without the version, which is of a server.
    private func text(_ body: Data, _ token: String) -> String { String(decoding: body, as: UTF8.self).replacing(token, with: "v") }

    private func text(_ body: Data, _ answer: WireAnswer) -> String { text(body, answer.json["version"].text ?? "") }
}
