import Foundation
import Lineage
import TestSupport
import Testing

/// Search against the definition: every name is parted and compared with every word, without tables.
@Suite struct SearchPropertyTests {
    private static let count = ProcessInfo.processInfo.environment["PEDIGREE_INDEX_GRAPHS"].flatMap { UInt64($0) } ?? 40
    private static let firstSeed: UInt64 = 20_261_125

    @Test func `search finds what the definition finds, at every version and after a reload`() async {
        await withTaskGroup(of: Void.self) { group in
            for part in 0..<2 as Range<UInt64> {
                group.addTask(executorPreference: ThreadExecutor.shared) {
                    for seed in stride(from: part, to: Self.count, by: 2) { Self.tryNames(Self.firstSeed + seed) }
                }
            }
        }
    }

    private static func tryNames(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var registry = NamedRegistry(size: seed.isMultiple(of: 7) ? 300 : 20, using: &random)
        var builder = LineageIndexBuilder()
        for model in registry.models.values.sorted(by: { $0.node < $1.node }) { builder.add(model) }
        var index = builder.finish()
        if seed.isMultiple(of: 2) { index.makeSearchable() }
        for version in 0..<6 {
            index.apply(registry.change(Int.random(in: 1...(seed.isMultiple(of: 5) ? 200 : 4), using: &random), using: &random))
            if version == 3 { index = index.relaid() }
            index.makeSearchable()
            for _ in 0..<4 {
                let question = registry.question(using: &random)
                guard let words = SearchWords(question) else { continue }
                let isKnownOnly = random.isOneIn(4)
                let expected = SearchOracle(models: Array(registry.models.values), isKnownOnly: isKnownOnly).matches(question)
                let label = "seed \(seed), version \(version), '\(question)'"
                let all = index.search(words, limit: expected.count + 3, isKnownOnly: isKnownOnly)
                #expect(all.total == expected.count, "\(label)")
                #expect(all.matches.map { SearchOracle.Match($0) } == expected, "\(label)")
                let page = index.search(words, limit: 2, offset: 1, isKnownOnly: isKnownOnly)
                #expect(page.matches.map { SearchOracle.Match($0) } == Array(expected.dropFirst().prefix(2)), "\(label)")
            }
        }
    }

    @Test(arguments: [
        ("llama3", "meta-llama/Llama-3-8B"), ("Llama 3.1", "meta-llama/Llama-3.1-70B"), ("metallama/llama", "meta-llama/Llama-3-8B"),
        ("lamla 70b", "meta-llama/Llama-3.1-70B"), ("mistrl", "mistralai/Mistral-7B-v0.1"), ("Mixtral-8x7b", "mistralai/Mixtral-8x7B-v0.1"),
        ("llama 3 8b gguf", "someone/Llama-3-8B-GGUF"),
    ])
    func `a person finds the model that they mean`(question: String, id: String) throws {
        var builder = LineageIndexBuilder()
        let names = [
            "meta-llama/Llama-3-8B", "meta-llama/Llama-3.1-70B", "someone/Llama-3-8B-GGUF", "mistralai/Mistral-7B-v0.1",
            "mistralai/Mixtral-8x7B-v0.1", "someone/Llama-30B",
        ]
        for (number, name) in names.enumerated() {
            var facts = IndexedFacts()
            facts.downloads = Int64(1_000 - number)
            builder.add(IndexedModel(node: NodeID(Int64(number + 1)), version: 1, name: name, status: .known, facts: facts))
        }
        var index = builder.finish()
        index.makeSearchable()
        let found = index.search(try #require(SearchWords(question)), limit: 3)
        #expect(found.matches.first?.model.id.written == id)
    }
}
