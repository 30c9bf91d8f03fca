import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Which document is believed about facts.
@Suite struct FactPrecedenceTests {
    @Test func `a registration is believed before the card, the card before configurations, those before catalogues`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/model")
            let row = #"{"id": "a/model", "license": "cc0-1.0", "task": "text-generation", "downloads": 7, "library": "keras"}"#
            let outcome = try await database.intake.takeRow(Array(row.utf8), catalogue: "shipped", submitter: "loader")
            func facts() async throws -> ModelFacts { try #require(try await database.store.detail(of: outcome.node)).record.facts }
            #expect(try await facts().license == "cc0-1.0")
            let card = "---\nlicense: mit\nlibrary_name: transformers\nlanguage: [en, de]\n---\n"
            _ = try await database.intake.register(Registration(id: id, parents: nil, card: card), submitter: "ada")
            #expect(try await facts().license == "mit")
            var stated = ModelFacts()
            stated.license = "apache-2.0"
            _ = try await database.intake.register(Registration(id: id, parents: nil, facts: stated), submitter: "ada")
            let merged = try await facts()
            #expect(merged.license == "apache-2.0")
            #expect(merged.library == "transformers")
            #expect(merged.languages == ["en", "de"])
            #expect(merged.task == "text-generation")
            #expect(merged.downloads == 7)
        }
    }

    @Test func `a count from the configuration is believed before a rounded one, and a registered one before both`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/mixture")
            let row = #"{"id": "a/mixture", "parameters": 27000000, "active_parameters": 9000000, "license": "mit"}"#
            let outcome = try await database.intake.takeRow(Array(row.utf8), catalogue: "shipped", submitter: "loader")
            func facts() async throws -> ModelFacts { try #require(try await database.store.detail(of: outcome.node)).record.facts }
            #expect(try await facts().parameters == 27_000_000)
            let config = """
                {"architectures": ["MixtralForCausalLM"], "model_type": "mixtral", "hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2,
                "num_key_value_heads": 1, "intermediate_size": 4, "vocab_size": 10, "num_local_experts": 4, "num_experts_per_tok": 1}
                """
            let adapter = #"{"base_model_name_or_path": "a/base", "peft_type": "LORA", "task_type": "C\u0000LM", "r": 8}"#
            let files = ["config.json": config, "adapter_config.json": adapter]
            _ = try await database.intake.register(Registration(id: id, parents: nil, files: files), submitter: "ada")
            // Embeddings 160, attention 192, four experts of 96, router 32, norms 24.
            let dense: Int64 = 160 + 192 + 32 + 24
            let expert: Int64 = 96
            #expect(try await facts().parameters == dense + 4 * expert)
            #expect(try await facts().activeParameters == dense + expert)
            #expect(try await facts().license == "mit")
            #expect(try await facts().adapter?.rank == 8)
            #expect(try await facts().adapter?.task == "C\u{FFFD}LM")
            var stated = ModelFacts()
            stated.parameters = 812
            _ = try await database.intake.register(Registration(id: id, parents: nil, facts: stated), submitter: "ada")
            #expect(try await facts().parameters == 812)
        }
    }

    @Test func `a model of a known line is stored with its families`() async throws {
        try await withDatabase { database in
            let outcome = try await database.intake.register(Registration(id: try ModelID("meta-llama/Llama-3.1-8B"), parents: nil), submitter: "ada")
            let record = try #require(try await database.store.detail(of: outcome.node)).record
            #expect(record.familyNames == ["Llama", "Llama-3", "Llama-3.1"])
            #expect(record.familySize == "8B")
            let members = try await database.store.members(of: try #require(FamilyKey(spelled: "llama 3")))
            #expect(members.map(\.id.written) == ["meta-llama/Llama-3.1-8B"])
            let families = try await database.store.families().families
            #expect(families.map(\.name).sorted() == ["Llama", "Llama-3", "Llama-3.1"])
        }
    }
}
