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
