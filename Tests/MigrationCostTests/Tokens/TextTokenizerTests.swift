import Foundation
import MigrationCost
import Testing

@Suite struct TextTokenizerTests {
    /// What random texts are drawn from: `PEDIGREE_TOKENIZER_SEED`, else this one.
    private static let seed = ProcessInfo.processInfo.environment["PEDIGREE_TOKENIZER_SEED"].flatMap { Int($0) } ?? 20_261_127

    /// The first difference of a tokenizer from what the package counted; nil when there is none.
    private static func difference(_ name: String, in trained: TrainedTokenizers) throws -> String? {
        let tokenizer = try TextTokenizer(reading: try trained.file(name))
        for (sample, expected) in zip(trained.samples, try #require(trained.counts[name])) {
            let count = try tokenizer.count(sample)
            if count != expected { return "\(name) has \(count) tokens, not \(expected), for \(sample.debugDescription)" }
        }
        return nil
    }

    @Test func `every kind of tokenizer counts what the package tokenizers counts`() throws {
        let trained = try TrainedTokenizers.kept()
        #expect(trained.counts.count > 20 && trained.samples.count > 150)
        for name in trained.counts.keys.sorted() {
            let difference = try Self.difference(name, in: trained)
            #expect(difference == nil)
        }
    }

    @Test func `freshly trained tokenizers count what the package counts on random texts`() throws {
        let trained = try TrainedTokenizers.fresh(seed: Self.seed, sampleCount: 400)
        defer { trained.remove() }
        #expect(trained.counts.count > 20)
        for name in trained.counts.keys.sorted() {
            let difference = try Self.difference(name, in: trained)
            #expect(difference == nil, "seed \(Self.seed)")
        }
    }

    @Test func `one long word takes n log n`() throws {
        // Without a pre-tokenizer the text is one word; quadratic merging of 600,000 characters would not end.
        let trained = try TrainedTokenizers.kept()
        let tokenizer = try TextTokenizer(reading: try trained.file("llama2"))
        let once = try tokenizer.count(String(repeating: "the model ", count: 100))
        let often = try tokenizer.count(String(repeating: "the model ", count: 60_000))
        #expect((Double(often) / Double(once) / 600 - 1).magnitude < 0.05)
    }
}
