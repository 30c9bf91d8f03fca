import MigrationCost
import Testing

@Suite struct QualityTests {
    @Test func `fewer bits raise perplexity more, and a model that was trained long loses more`() {
        let change = PerplexityChange(CoefficientTable())
        let types: [WeightFormat.GGUFFileType] = [.q8v0, .q6K, .q5KM, .q4KM, .q3KM, .q2K, .iq2XXS]
        let rises = types.map { change.value(for: PerplexityConditions(RateFixtures.llama8B, in: .gguf($0))) }
        #expect(rises == rises.sorted())
        #expect((2...6).contains(rises[3]), "Q4_K_M of Llama 3: 2.8 % at 8B and 4.8 % at 70B were published")
        let before = change.value(for: PerplexityConditions(RateFixtures.llama2of7B, in: .gguf(.q4KM)))
        #expect(before < rises[3])
    }

    @Test func `points are lost by 4 bits more than by 8, most by small models, and none by 16`() {
        let loss = BenchmarkLoss(CoefficientTable())
        func points(_ shape: Architecture, _ format: WeightFormat) -> Double { loss.value(for: BenchmarkLossConditions(shape, in: format)) }
        let four = WeightFormat.grouped(.gptq, bits: 4, group: 128)
        let eight = WeightFormat.grouped(.gptq, bits: 8, group: 128)
        #expect(points(RateFixtures.llama8B, .plain(.bfloat16)) == 0)
        #expect(points(RateFixtures.llama8B, four) < points(RateFixtures.llama8B, eight))
        #expect(points(RateFixtures.qwen1of8B, four) < points(RateFixtures.llama70B, four))
        #expect((-3.0 ... -0.5).contains(points(RateFixtures.llama8B, four)), "0.5 to 3 points at 7B were published")
    }

    @Test func `each step of bits loses no less than the one before, whatever else reads pictures or sound`() {
        let loss = BenchmarkLoss(CoefficientTable())
        let change = PerplexityChange(CoefficientTable())
        // Qwen2.5-Omni-7B: as many weights again as its layers of text have.
        let omni = Architecture(
            parameters: 10_732_225_440, layers: 28, hidden: 3584, heads: 28, keyValueHeads: 4, feedForward: 18_944, vocabulary: 152_064)
        let types: [WeightFormat.GGUFFileType] = [.q8v0, .q6K, .q5KM, .q4KM, .q3KM, .q2K]
        for shape in [RateFixtures.llama8B, RateFixtures.qwen1of8B, omni] {
            let formats = [WeightFormat.plain(.float8)] + types.map { .gguf($0) }
            let points = formats.map { loss.value(for: BenchmarkLossConditions(shape, in: $0)) }
            #expect(points == points.sorted(by: >) && points[0] > -0.2 && points[6] < -1.5, "\(points)")
        }
        let rises = [RateFixtures.llama8B, omni].map { change.value(for: PerplexityConditions($0, in: .gguf(.q2K))) }
        #expect((rises[1] / rises[0] - 1).magnitude < 0.1)
        let sizes = types.map { WeightSize(of: omni, in: .gguf($0)).total }
        #expect(sizes == sizes.sorted(by: >))
        #expect(sizes[0] < WeightSize(of: omni, in: .plain(.bfloat16)).total)
    }

    @Test func `a range of points is never narrower than a benchmark's own error`() {
        let estimate = Rates(Calibration([:])).benchmark.estimate(
            for: BenchmarkLossConditions(RateFixtures.llama8B, in: .grouped(.awq, bits: 4, group: 128)))
        #expect(estimate.low <= estimate.likely && estimate.high >= estimate.likely)
        #expect(estimate.high.value - estimate.low.value >= 0.8)
    }
}
