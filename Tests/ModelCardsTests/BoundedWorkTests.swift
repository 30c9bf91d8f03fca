import Lineage
import ModelCards
import Testing

/// What is read of hostile files, counted: how much is looked at never exceeds what the limits say, so neither does the time.
/// `Hostile.md` has the milliseconds.
struct BoundedWorkTests {
    private func read(_ text: String, path: String = "README.md", limits: ReadingLimits = .init()) -> DocumentReading {
        RepositoryReader.read([RepositoryFile(path: path, bytes: Array(text.utf8))], of: nil, limits: limits).first ?? DocumentReading(path: "")
    }

    private func codes(_ reading: DocumentReading) -> Set<String> { Set(reading.diagnostics.map(\.code)) }

    private func count(_ outline: MetadataOutline) -> Int {
        switch outline {
        case .nothing: 0
        case .scalar: 1
        case .sequence(let elements), .mapping(let elements): elements.reduce(1) { $0 + count($1) }
        }
    }

    /// A list, and lists of lists of it, each with three aliases: 15 aliases make 243 of it.
    private func multiplied(_ elementCount: Int) -> String {
        var yaml = "a0: &a0 [\(String(repeating: "x, ", count: elementCount))]\n"
        for level in 1...5 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
        return yaml
    }

    @Test func `aliases within their bound make no more values than the text has bytes`() throws {
        let few = try #require(MetadataOutline.general(Array(multiplied(1).utf8)))
        #expect(count(few) > 400)
        #expect(MetadataOutline.general(Array(multiplied(2000).utf8)) == nil)
        let reading = read("---\nlicense: mit\n\(multiplied(2000))---\n")
        #expect(codes(reading).contains("metadata_too_large"))
        #expect(reading.facts.license == "mit")
    }

    @Test(arguments: [("k: v\n", "k", ": v\n", ""), ("x:\n", "- v", "\n", ""), ("x: [", "v", ", ", "]\n"), ("x: {", "k", ": v, ", "}\n")])
    func `more values than allowed are refused in flat collections too`(opening: String, element: String, end: String, closing: String) {
        var limits = ReadingLimits()
        limits.nodeCount = 100
        func yaml(_ count: Int) -> String { opening + (1...count).map { "\(element)\($0)\(end)" }.joined() + closing }
        #expect(MetadataOutline.quick(Array(yaml(20).utf8), limits: limits) != nil)
        #expect(MetadataOutline.quick(Array(yaml(200).utf8), limits: limits) == nil)
        #expect(codes(read("---\n\(yaml(200))---\n", limits: limits)).contains("metadata_too_large"))
    }

    @Test func `one alias too many is refused, as many as allowed are read`() {
        func yaml(_ aliases: Int) -> String { "a: &a x\nlist: [\(String(repeating: "*a, ", count: aliases))]\n" }
        let limit = ReadingLimits().aliasCount
        #expect(MetadataOutline.general(Array(yaml(limit).utf8)) != nil)
        #expect(MetadataOutline.general(Array(yaml(limit + 1).utf8)) == nil)
        #expect(codes(read("---\n\(yaml(limit + 1))---\n")).contains("too_many_aliases"))
    }

    @Test func `a card of exactly the limit is read, of one byte more nothing`() {
        #expect(ReadingLimits().documentByteCount == 4 << 20)
        var limits = ReadingLimits()
        limits.documentByteCount = 10_000
        let matter = "---\nbase_model: acme/river-7b\n---\n"
        let whole = matter + String(repeating: "x", count: limits.documentByteCount - matter.utf8.count)
        #expect(read(whole, limits: limits).claims.count == 1)
        let longer = read(whole + "x", limits: limits)
        #expect(longer.claims.isEmpty && codes(longer) == ["document_too_large"])
    }

    @Test(arguments: [("acme/m", "claims_cut", 200), ("/a/b/c", "list_cut", 0), ("null", "list_cut", 0), ("7", "list_cut", 0)])
    func `a list of parents without end is read up to its bound`(name: String, code: String, claims: Int) {
        var limits = ReadingLimits()
        limits.diagnosticCount = 2000
        let reading = read("---\nbase_model:\n\(String(repeating: "- \(name)\n", count: 3000))---\n", limits: limits)
        #expect(reading.claims.count == claims)
        #expect(codes(reading).contains(code))
        #expect(reading.diagnostics.count <= limits.listCount + 2)
    }

    @Test func `names that are joined without end are read up to the bound of claims`() {
        let joined = (0..<30).map { "a\($0)/b" }.joined(separator: ", ")
        let reading = read("---\nbase_model:\n\(String(repeating: "- \(joined)\n", count: 100))---\n")
        #expect(reading.claims.count == 200)
        #expect(reading.diagnostics.count { $0.code == "claims_cut" } == 1)
    }

    @Test func `front matter that nobody can read as a whole is read key by key up to a bound`() {
        let keys = (0..<12_000).map { "k\($0): v" }.joined(separator: "\n")
        let reading = read("---\nlicense: mit\nlicense: mit\n\(keys)\nlibrary_name: late\n---\n")
        #expect(reading.facts.license == "mit" && reading.facts.library == nil)
        #expect(codes(reading).isSuperset(of: ["duplicate_key", "metadata_too_large"]))
    }

    @Test(arguments: ["x: @", "x: !t 'a", "\tx: y", "x: \"\\q\"", "x: *nothing", "%TAG ! x", "- x", "x: >9\n y"])
    func `a line that is no YAML is named, and what stands round it is read`(line: String) {
        let reading = read("---\nlicense: mit\nlibrary_name: peft\n\(line)\nbase_model: acme/river-7b\n---\n")
        #expect(reading.facts.license == "mit")
        #expect(reading.claims.map(\.parent.written) == ["acme/river-7b"])
        #expect(reading.diagnostics.contains { $0.line.map { $0 >= 2 } == true }, "\(reading.diagnostics)")
    }

    @Test(arguments: ["null", "~", "", "''", "[]", "{}", "[null]", "[[], [[]]]", "{a: {b: {c: {d: e/f}}}}", "[[[[a/b]]]]"])
    func `an empty or deep parent is no claim and no crash`(value: String) {
        let reading = read("---\nlicense: \(value)\ntags: \(value)\nbase_model: \(value)\nmodel-index: \(value)\n---\n")
        #expect(reading.claims.isEmpty, "\(reading.claims)")
    }

    @Test func `a key that stands twice below the top counts with its last value, in YAML, merges and JSON`() {
        let card = read("---\nmodel-index:\n- name: a\n  name: b\nx: {y: 1, y: 2}\n---\n")
        #expect(card.metadataJSON == #"{"model-index":[{"name":"b"}],"x":{"y":2}}"#)
        #expect(card.diagnostics.filter { $0.code == "duplicate_key" }.map(\.line) == [4, 5])
        let merge = read("merge_method: linear\nmerge_method: ties\nmodels:\n- model: a/b\n  model: c/d\n- model: e/f\n", path: "merge.yml")
        #expect(merge.claims.map(\.parent.written) == ["c/d", "e/f"])
        #expect(codes(merge) == ["duplicate_key"])
        let configuration = read(#"{"hidden_size": 1, "hidden_size": 2, "model_type": "a", "model_type": "b"}"#, path: "config.json")
        #expect(configuration.facts.dimensions == ["hidden_size": 2] && configuration.facts.modelType == "b")
        #expect(configuration.diagnostics.map(\.code) == ["duplicate_key", "duplicate_key"])
    }
}
