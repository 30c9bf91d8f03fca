import Lineage
import ModelCards
import Testing

/// Facts that stand in rows and registrations as they are to be stored.
struct StatedFactsTests {
    private let text =
        #"{"id": "acme/river-7b", "task": "text\u0000gen", "tags": ["a\u0000"], "downloads": -1, "tokenizer": {"class": "a\u0000"}, "adapter": {"task": "b\u0000"}, "license_name": "LONG", "dimensions": {"a\u0000": 1, "hidden_size": 8, "n": -1}}"#
        .replacing("LONG", with: String(repeating: "x", count: 400))

    private func expectBounds(_ facts: ModelFacts) {
        #expect(facts.task == "text gen")
        #expect(facts.downloads == nil)
        #expect(facts.tokenizer == nil && facts.adapter == nil)
        #expect(facts.dimensions == ["hidden_size": 8])
    }

    @Test func `a row's facts are what can be kept`() {
        expectBounds(CatalogueRowReader.read(RepositoryFile(path: "catalogue", bytes: Array(text.utf8))).facts)
    }

    @Test func `a registration's facts are what can be kept`() throws {
        let document = RepositoryFile(path: "registration", bytes: Array("{\"facts\": \(text)}".utf8))
        let facts = RegistrationReader.read(document, beside: [], of: try ModelID("acme/river-7b")).facts
        expectBounds(facts)
        #expect(facts.tags == ["a "])
        #expect(facts.licenseName?.utf8.count ?? 0 <= 300)
    }
}
