import Lineage
import ModelCards
import Testing

/// Inputs made to cost time, memory or a crash. Each must be read at once and say what was left out.
struct HostileInputTests {
    private func read(_ card: String, limits: ReadingLimits = .init()) -> DocumentReading {
        read(Array(card.utf8), limits: limits)
    }

    private func read(_ bytes: [UInt8], path: String = "README.md", limits: ReadingLimits = .init()) -> DocumentReading {
        let readings = RepositoryReader.read([RepositoryFile(path: path, bytes: bytes)], of: nil, limits: limits)
        return readings.first ?? DocumentReading(path: "")
    }

    private func codes(_ reading: DocumentReading) -> Set<String> { Set(reading.diagnostics.map(\.code)) }

    @Test func `a bomb of aliases is refused`() {
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1...30 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let reading = read("---\nbase_model: acme/river-7b\n\(yaml)---\n")
        #expect(codes(reading).contains("too_many_aliases"))
        #expect(reading.claims.map(\.parent.written) == ["acme/river-7b"])
    }

    @Test func `a few aliases are read and cannot multiply much`() {
        let reading = read("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.metadataJSON?.contains(#""c":[[["x","x"],["x","x"]],[["x","x"],["x","x"]]]"#) == true)
    }

    @Test(arguments: ["[", "{", "[{", "- ", "? ", "'", "\"", "*", "&", "!", "|", "a: "])
    func `a hundred thousand times the same mark is read at once`(mark: String) {
        let text = String(repeating: mark, count: 100_000)
        let isYAML = ["'", "!"].contains(mark)
        #expect(isYAML || !read("---\nbase_model: acme/river-7b\nx: \(text)\n---\n").diagnostics.isEmpty)
        #expect(isYAML || !read("---\n\(text)\n---\n").diagnostics.isEmpty)
        _ = read("---\nmodels: x\n---\n```yaml\nmodels: \(text)\n```\n")
    }

    @Test func `deep nesting is refused and the rest is read`() {
        var yaml = ""
        for depth in 0..<60 { yaml += String(repeating: " ", count: depth) + "k:\n" }
        let reading = read("---\nlicense: mit\n\(yaml)---\n")
        #expect(codes(reading).contains("metadata_too_deep"))
        #expect(reading.facts.license == "mit")
    }

    @Test func `deep flow collections are refused`() {
        let reading = read("---\nlicense: mit\nx: \(String(repeating: "[", count: 40))\(String(repeating: "]", count: 40))\n---\n")
        #expect(codes(reading).contains("metadata_too_deep"))
        #expect(reading.facts.license == "mit")
    }

    @Test func `a line of a megabyte is read`() {
        let long = String(repeating: "x", count: 1 << 20)
        let reading = read("---\nlicense: mit\ntitle: \(long)\nbase_model: acme/river-7b\n---\n\(long)\n")
        #expect(reading.claims.count == 1)
        #expect(codes(reading) == ["metadata_dropped"])
        #expect(reading.metadataJSON == nil)
    }

    @Test func `a base model of a megabyte is no name`() {
        let reading = read("---\nbase_model: acme/\(String(repeating: "x", count: 1 << 20))\n---\n")
        #expect(reading.claims.isEmpty)
        #expect(codes(reading).contains("not_a_name"))
    }

    @Test func `a document beyond the limit is not read`() {
        var limits = ReadingLimits()
        limits.documentByteCount = 100
        let reading = read("---\nbase_model: acme/river-7b\n---\n" + String(repeating: "x", count: 100), limits: limits)
        #expect(reading.claims.isEmpty)
        #expect(codes(reading) == ["document_too_large"])
    }

    @Test func `claims, tags and findings are bounded`() {
        let names = (0..<1000).map { "- acme/m\($0)" }.joined(separator: "\n")
        let tags = (0..<3000).map { "- t\($0)" }.joined(separator: "\n")
        let reading = read("---\nbase_model:\n\(names)\ntags:\n\(tags)\n---\n")
        #expect(reading.claims.count == 200)
        #expect(reading.facts.tags.count == 1000)
        #expect(codes(reading).isSuperset(of: ["claims_cut", "list_cut"]))
        let paths = (0..<1000).map { "- /models/m\($0)" }.joined(separator: "\n")
        let odd = read("---\nbase_model:\n\(paths)\n---\n")
        #expect(odd.diagnostics.count == 101)
        #expect(odd.diagnostics.last?.code == "diagnostics_cut")
    }

    @Test func `many top-level keys that stand twice are read`() {
        let keys = (0..<20_000).map { "k\($0 % 5): v" }.joined(separator: "\n")
        #expect(codes(read("---\n\(keys)\nlicense: mit\n---\n")).contains("duplicate_key"))
    }

    @Test func `many fences and merge blocks are bounded`() {
        let block = "```yaml\nmerge_method: linear\nmodels:\n- model: acme/m\n- model: hill/m\n```\n"
        #expect(read(String(repeating: block, count: 5000)).claims.count <= 200)
        _ = read(String(repeating: "```\n", count: 200_000))
        _ = read("```yaml\nmodels:\n" + String(repeating: "---\n- model: a/b\n", count: 50_000))
    }

    @Test func `bytes at random are read`() {
        var state: UInt64 = 7
        for _ in 0..<300 {
            let bytes = (0..<400).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            for path in ["README.md", "adapter_config.json", "config.json", "mergekit_config.yml"] { _ = read(bytes, path: path) }
            _ = read(Array("---\n".utf8) + bytes + Array("\n---\n".utf8))
            _ = read(Array("```yaml\nmerge_method: x\n".utf8) + bytes)
        }
    }

    @Test func `the same bytes are read alike however sets are ordered`() {
        let yaml = "merge_method: linear\nmodel: acme/river-7b\nzeta: 1\n? a: 1\n: 1\nzeta: 2\n? a: 1\n: 2\n"
        let first = read(Array(yaml.utf8), path: "mergekit_config.yml")
        #expect(first.claims.map(\.parent.written) == ["acme/river-7b"])
        #expect(codes(first).contains("duplicate_key"))
        // The order of a set hangs on its place in memory, so each reading finds some of the memory taken.
        var taken: [[UInt8]] = []
        for _ in 0..<60 {
            for size in 1...200 { taken.append(Array(repeating: 0, count: 16 * size)) }
            #expect(read(Array(yaml.utf8), path: "mergekit_config.yml") == first)
        }
    }

    @Test func `a weight that is no number is left out`() {
        let yaml = "merge_method: linear\nmodels:\n  - model: acme/river-7b\n    weight: nan\n  - model: [\n"
        #expect(read(Array(yaml.utf8), path: "mergekit_config.yml").claims.map(\.role) == [.input(weight: nil)])
    }

    @Test func `every prefix of a repository is read`() {
        let metadata = "---\nlicense: mit\nbase_model:\n- 'acme/x'\ntags: [a, \"b\\u00e9\"]\nx: |\n  y\n---\n"
        let card = Array((metadata + "```yaml\nmodels:\n- model: a/b\nmerge_method: linear\n```\n").utf8)
        let adapter = Array(#"{"base_model_name_or_path": "acme/x", "r": [1, {"a": null}], "t": "\u00e9\ud83e\udd17"}"#.utf8)
        for count in 0...card.count { _ = read(Array(card.prefix(count))) }
        for count in 0...adapter.count { _ = read(Array(adapter.prefix(count)), path: "adapter_config.json") }
    }

    @Test func `deep JSON is refused`() {
        let reading = read(Array(String(repeating: "[", count: 100_000).utf8), path: "config.json")
        #expect(codes(reading) == ["metadata_too_deep"])
    }

    @Test func `a zero byte in a text never reaches a fact, which PostgreSQL could not keep`() {
        let configuration = #"{"model_type": "a\u0000b", "quantization_config": {"quant_method": "mxfp\u0000"}}"#
        let facts = read(Array(configuration.utf8), path: "config.json").facts
        #expect(facts.modelType == "a\u{FFFD}b")
        #expect(facts.quantization == "mxfp\u{FFFD}")
        let card = read("---\nlicense_name: \"a\\0b\"\nlibrary_name: [\"c\\x00\"]\nbase_model: \"acme/river\\0-7b\"\n---\n")
        #expect(card.facts.licenseName == "a\u{FFFD}b")
        #expect(card.facts.library == "c\u{FFFD}")
        #expect(!card.claims.contains { $0.parentWritten.utf8.contains(0) })
    }

    @Test func `a NUL and other controls never reach the metadata`() {
        let reading = read("---\ntitle: \"a\\0b\\u0001c\"\n---\n")
        #expect(reading.metadataJSON == "{\"title\":\"a\u{FFFD}b\\u0001c\"}")
    }
}
