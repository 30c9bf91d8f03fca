import MigrationCost
import Testing

@Suite struct FertilityTests {
    private static func kind(_ id: String) throws -> TokenizerKind { try #require(TokenizerKind(id: id)) }

    @Test(
        arguments: [
            (128_256, "llama", nil, "llama3"), (152_064, nil, nil, "qwen"), (151_936, "qwen3", nil, "qwen"), (32_000, "mistral", nil, "mistral"),
            (32_000, "llama", nil, "llama2"), (131_072, "mistral", nil, "tekken"), (129_280, nil, "DeepSeek-V3", "deepseek"),
            (256_000, "gemma2", nil, "gemma"),
            (256_000, "cohere", nil, "command"), (201_088, "gpt_oss", nil, "o200k"), (nil, nil, "Llama 3.1", "llama3"), (nil, nil, "Qwen2.5", "qwen"),
            (nil, nil, "qwen3.5", "qwen35"), (131_072, nil, "Mistral-NeMo", "tekken"), (262_144, nil, nil, "gemma3"),
        ] as [(Int?, String?, String?, String)])
    func `a tokenizer is told from a size, a type or a family`(vocabulary: Int?, type: String?, family: String?, id: String) {
        #expect(TokenizerKind(vocabulary: vocabulary, modelType: type, family: family)?.id == id)
    }

    @Test(
        arguments: [
            (32_000, nil, nil), (131_072, "falcon", nil), (256_000, nil, nil), (77, "llama", "Llama-3"), (nil, nil, "Mamba"), (nil, nil, nil),
            (32_000, "granite", "Granite"),
        ] as [(Int?, String?, String?)])
    func `what does not tell a tokenizer leaves it unknown`(vocabulary: Int?, type: String?, family: String?) {
        #expect(TokenizerKind(vocabulary: vocabulary, modelType: type, family: family) == nil)
    }

    @Test func `a measured pair has the table's ratio and a narrow range`() throws {
        let ratio = Fertility.shipped.ratio(from: try Self.kind("llama3"), to: try Self.kind("qwen"), in: TextMix(.json))
        #expect(abs(ratio.ratio.likely.value - 1.354) < 1e-9)
        #expect(ratio.basis == .measured)
        #expect(ratio.ratio.high.value / ratio.ratio.low.value < 1.35)
        #expect(Fertility.shipped.agreement > 1 && Fertility.shipped.agreement < 1.16)
    }

    @Test func `one tokenizer has exactly one token for each`() throws {
        let kind = try Self.kind("gemma")
        let ratio = Fertility.shipped.ratio(from: kind, to: kind, in: .unknown)
        #expect(ratio.ratio.isExact && ratio.ratio.likely.value == 1 && ratio.basis == .sameTokenizer)
    }

    @Test func `there and back is one, for every pair and text`() throws {
        for old in Fertility.shipped.measured {
            for new in Fertility.shipped.measured where new != old {
                for sort: TextSort in [.code, .table, .language("hi"), .language("nl"), .unknown] {
                    let there = Fertility.shipped.ratio(from: try Self.kind(old), to: try Self.kind(new), in: TextMix(sort))
                    let back = Fertility.shipped.ratio(from: try Self.kind(new), to: try Self.kind(old), in: TextMix(sort))
                    #expect(abs(there.ratio.likely.value * back.ratio.likely.value - 1) < 1e-9)
                    #expect(abs(there.ratio.low.value * back.ratio.high.value - 1) < 1e-9)
                }
            }
        }
    }

    @Test func `what is not known only widens a range`() throws {
        let (old, new) = (try Self.kind("llama3"), try Self.kind("tekken"))
        let measured = Fertility.shipped.ratio(from: old, to: new, in: TextMix(.language("de"))).ratio
        let otherText = Fertility.shipped.ratio(from: old, to: new, in: TextMix(.language("nl")))
        let otherTokenizer = Fertility.shipped.ratio(from: old, to: nil, in: TextMix(.language("de")))
        let nothing = Fertility.shipped.ratio(from: nil, to: nil, in: .unknown)
        #expect(otherText.basis == .otherTexts && otherTokenizer.basis == .unknownTokenizer && nothing.basis == .unknownTokenizer)
        for wider in [otherText.ratio, otherTokenizer.ratio, nothing.ratio] { #expect(wider.low <= measured.low && wider.high >= measured.high) }
        #expect(nothing.ratio.low <= otherText.ratio.low && nothing.ratio.high >= otherTokenizer.ratio.high)
        #expect(abs(nothing.ratio.likely.value - 1) < 1e-9)
    }

    @Test func `a tokenizer that was not measured takes its neighbour's likely ratio and the range of all`() throws {
        let near = Fertility.shipped.ratio(from: try Self.kind("llama2"), to: try Self.kind("llama3"), in: TextMix(.language("hi")))
        let measured = Fertility.shipped.ratio(from: try Self.kind("mistral"), to: try Self.kind("llama3"), in: TextMix(.language("hi")))
        #expect(near.basis == .nearTokenizer)
        #expect(near.ratio.likely == measured.ratio.likely)
        #expect(near.ratio.high > measured.ratio.high)
    }

    @Test func `a mix weighs its parts`() throws {
        let (old, new) = (try Self.kind("llama3"), try Self.kind("qwen"))
        let mix = try TextMix([(.json, 3), (.code, 1), (.language("de"), 0)])
        let likely = { (sort: TextSort) in Fertility.shipped.ratio(from: old, to: new, in: TextMix(sort)).ratio.likely.value }
        #expect(abs(Fertility.shipped.ratio(from: old, to: new, in: mix).ratio.likely.value - (likely(.json) * 3 + likely(.code)) / 4) < 1e-9)
        #expect(throws: TextMix.MixError.badShare) { try TextMix([(.json, -1), (.code, 2)]) }
        #expect(throws: TextMix.MixError.badShare) { try TextMix([(.json, .nan)]) }
        #expect(TextMix(languages: ["pt-BR", "zh_Hans"]).parts.map(\.sort) == [.language("pt"), .language("zh")])
        #expect(TextSort("klingonish") == nil && TextSort("1") == nil)
    }

    @Test func `counts of one's own text give an exact ratio`() throws {
        let trained = try TrainedTokenizers.kept()
        let (old, new) = (try TextTokenizer(reading: trained.file("gpt2")), try TextTokenizer(reading: trained.file("llama2")))
        let counted = try CountedTokens(of: trained.samples.joined(separator: "\n"), old: old, new: new)
        let ratio = try #require(counted.ratio)
        #expect(ratio.ratio.isExact && ratio.basis == .counted && counted.old != counted.new)
        #expect(ratio.tokens(for: Tokens(Double(counted.old))).likely.value.rounded() == Double(counted.new))
        #expect(ratio.oldTokens(in: Tokens(Double(counted.new))).likely.value.rounded() == Double(counted.old))
        #expect(try CountedTokens(of: "", old: old, new: new).ratio == nil)
    }
}
