import ParserCases
import Testing

/// Every parser on damaged real files: a short run of what `Scripts/fuzz` does at length, so that its cases never rot.
struct SmokeTests {
    static let caseCount = 2000

    @Test(arguments: ParserCase.all.map(\.name))
    func `damaged inputs break no rule`(name: String) throws {
        let parser = try #require(ParserCase.named(name))
        let seeds = parser.seeds(from: RealFiles.all)
        try #require(!seeds.isEmpty, "no real file is a seed")
        for seed in seeds.prefix(Self.caseCount) { #expect(parser.violation(seed) == nil, "\(String(decoding: seed, as: UTF8.self))") }
        var damage = Damage(seed: 1, words: parser.words, maximumByteCount: parser.maximumByteCount)
        for _ in 0..<Self.caseCount {
            let input = damage.damaged(seeds)
            guard let broken = parser.violation(input) else { continue }
            Issue.record("\(broken): \(input)")
            return
        }
    }

    @Test func `names of parsers are words, and each is one parser's`() {
        let names = ParserCase.all.map(\.name)
        #expect(Set(names).count == names.count && names.count >= 16)
        #expect(names.allSatisfy { $0.contains(/^[a-z-]+$/) && ParserCase.named($0)?.name == $0 })
    }
}
