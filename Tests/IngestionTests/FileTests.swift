import Ingestion
import Lineage
import Testing

@Suite struct FileTests {
    @Test func `a card takes its id from the user, else from its folder`() async throws {
        let scratch = try Scratch()
        try scratch.write("org__name/card.md", "text")
        var items = try await scratch.items("org__name/card.md")
        #expect(items.map { $0.id?.written } == ["org/name"])
        #expect(items.map(\.paths) == [["README.md"]])
        #expect(items.map(\.isWhole) == [false])
        items = try await scratch.items("org__name/card.md", options: IngestionOptions(id: ModelID("a/b")))
        #expect(items.map { $0.id?.written } == ["a/b"])
        try scratch.write("org__name/pedigree.json", #"{"id": "c/d"}"#)
        items = try await scratch.items("org__name/card.md")
        #expect(items.map { $0.id?.written } == ["c/d"])
    }

    @Test func `a card below a reserved folder is refused`() async throws {
        let scratch = try Scratch()
        try scratch.write("models__x/README.md")
        #expect(try await scratch.items("models__x/README.md").first?.refusal?.contains("reserved") == true)
    }

    @Test func `what cannot be ingested says why`() throws {
        let scratch = try Scratch()
        try scratch.write("weights.bin", "")
        try scratch.write("rows.jsonl", "{}")
        try scratch.write("many/m/README.md")
        try scratch.run("mkfifo", "pipe.jsonl")
        let id = IngestionOptions(id: try ModelID("a/b"))
        func error(_ name: String, _ options: IngestionOptions = IngestionOptions()) -> IngestionError? {
            do throws(IngestionError) {
                _ = try IngestionSource.open(path: scratch.at(name), options: options)
                return nil
            } catch {
                return error
            }
        }
        #expect(error("gone") == .notFound(path: scratch.at("gone")))
        #expect(error("weights.bin") == .notIngestible(path: scratch.at("weights.bin")))
        #expect(error("pipe.jsonl") == .notIngestible(path: scratch.at("pipe.jsonl")))
        #expect(error("rows.jsonl", id) == .idForMany(path: scratch.at("rows.jsonl")))
        #expect(error("many", id) == .idForMany(path: scratch.at("many")))
        #expect(error("many/m", id) == nil)
        #expect(error("rows.jsonl", IngestionOptions(catalogue: "")) == .badCatalogueName(""))
        #expect(error("rows.jsonl", IngestionOptions(catalogue: "a\nb")) == .badCatalogueName("a\nb"))
    }
}
