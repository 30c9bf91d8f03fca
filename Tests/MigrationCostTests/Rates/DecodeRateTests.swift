import MigrationCost
import Testing

@Suite struct DecodeRateTests {
    /// The published constants alone.
    private static let rate = DecodeRate(CoefficientTable())

    @Test func `one sequence on a card is bound by the bytes it reads and the launches of its layers`() {
        let conditions = DecodeConditions(
            architecture: RateFixtures.llama2of7B, format: .plain(.float16), device: RateFixtures.device("rtx-4090"),
            engine: EngineName("exllamav2"), prompt: 0, generated: 2)
        // 13.2 GB over 1,008 GB/s times 1.05, 32 layers of 37 µs, 1.9 times the arithmetic, and a cache of one token.
        let bytes: Double = (6_738_415_616 - 32_000 * 4096) * 2 + 524_288
        let arithmetic = 1.9 * 2 * (6_738_415_616 - 32_000 * 4096) / 1.652e14
        let attention = 0.5 * 32 * 4096 * 4 / 1.008e12
        let seconds = 1.05 * bytes / 1.008e12 + 32 * 37e-6 + arithmetic + attention
        #expect(abs(Self.rate.value(for: conditions) * seconds - 1) < 1e-9)
    }

    @Test func `plain PyTorch is bound by the slower of launches and bytes`() {
        let launches = DecodeConditions(
            architecture: RateFixtures.qwen1of8B, format: .plain(.bfloat16), device: RateFixtures.device("h100-sxm"),
            engine: EngineName("transformers"), prompt: 0, generated: 2)
        let perLayer = 1 / Self.rate.value(for: launches) / 24
        #expect((0.69e-3...0.72e-3).contains(perLayer), "870 µs, a fifth less without groups")
    }

    @Test func `tensor parallel is quicker than a layer split, which is no quicker than one device`() {
        func rate(_ count: Int, _ split: ModelSplit) -> Double {
            Self.rate.value(
                for: DecodeConditions(
                    architecture: RateFixtures.llama70B, format: .gguf(.q4KM), device: RateFixtures.device("a100-sxm-80"), deviceCount: count,
                    split: split, engine: EngineName("llama.cpp")))
        }
        #expect(rate(4, .tensor) > 1.5 * rate(1, .tensor))
        #expect(rate(4, .layer) <= rate(1, .layer))
    }

    @Test func `a mixture reads more experts with more sequences, and never more than all`() {
        func rate(_ batch: Double) -> Double {
            Self.rate.value(
                for: DecodeConditions(
                    architecture: RateFixtures.mixture30B, format: .plain(.bfloat16), device: RateFixtures.device("h100-sxm"),
                    engine: EngineName("vllm"), batch: batch, prompt: 0, generated: 2))
        }
        #expect(rate(8) < 8 * rate(1) && rate(8) > rate(1))
        #expect(rate(1_024) > 16 * rate(16), "once all are read, sequences share them")
    }

    @Test func `a row without a device or with an unknown format says so`() throws {
        var row = try #require(RateRows.rows(of: .decodeRate).first?.row)
        row.device = "toaster"
        #expect(throws: UnusableMeasurement.self) { try DecodeRate.conditions(of: row, in: .shipped) }
        row.device = "rtx-4090"
        row.quantization = "Q9_X"
        #expect(throws: UnusableMeasurement.self) { try DecodeRate.conditions(of: row, in: .shipped) }
        row.quantization = "Q4_0"
        row.batch = -1
        #expect(throws: UnusableMeasurement.self) { try DecodeRate.conditions(of: row, in: .shipped) }
    }
}
