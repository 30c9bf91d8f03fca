import MigrationCost
import Testing

@Suite struct CostTests {
    @Test func `the price of a million tokens is that of the devices' time, and falls as the rate rises`() {
        let price = TokenCost.ofMillionTokens(at: TokensPerSecond(1_000), price: DevicePrice(3.6), deviceCount: 2, utilisation: 0.5)
        #expect(abs(price.value - 4) < 1e-12)
        var before = Double.infinity
        for rate in [1.0, 10, 500, 20_000] {
            let price = TokenCost.ofMillionTokens(at: TokensPerSecond(rate), price: DevicePrice(2), deviceCount: 1).value
            #expect(price < before)
            before = price
        }
    }

    @Test func `a device without a listed price has no cost of tokens, one with a price has a range`() throws {
        let rates = Rates(Calibration([:]))
        let h100 = InferenceRequest(architecture: RateFixtures.llama8B, format: .plain(.float8), device: RateFixtures.device("h100-sxm"))
        let cost = try #require(rates.cost(ofMillionTokens: h100))
        #expect(cost.low < cost.likely && cost.likely < cost.high && cost.low > .zero)
        let own = try #require(rates.cost(ofMillionTokens: h100, price: Estimate(exactly: DevicePrice(1)), utilisation: 1))
        #expect(own.likely < cost.likely && own.high < cost.high)
        let phone = InferenceRequest(architecture: RateFixtures.llama8B, format: .executorchFourBit, device: RateFixtures.device("oneplus12"))
        #expect(rates.cost(ofMillionTokens: phone) == nil)
    }

    @Test func `carbon is hours times power times the grid`() {
        let carbon = TrainingCarbon(CoefficientTable()).value(for: CarbonConditions(hours: DeviceHours(1_000_000), watts: 700))
        #expect(abs(carbon - 294) < 1e-9)
    }

    @Test func `a run of more tokens takes more hours, and a small model loses more of them`() {
        let hours = TrainingHours(CoefficientTable())
        func run(_ shape: Architecture, _ tokens: Double) -> Double {
            hours.value(
                for: TrainingRunConditions(training: TrainingConditions(architecture: shape, device: RateFixtures.device("h100-sxm")), tokens: tokens)
            )
        }
        #expect(abs(run(RateFixtures.llama8B, 2e12) / run(RateFixtures.llama8B, 1e12) - 2) < 1e-9)
        #expect(run(RateFixtures.llama70B, 1e12) < 70.0 / 8 * 1.05 * run(RateFixtures.llama8B, 1e12))
    }

    @Test func `an evaluation in a server takes less than in a harness of 2022`() {
        let cost = EvaluationCost(CoefficientTable())
        func hours(_ engine: String) -> Double {
            cost.value(
                for: EvaluationConditions(
                    architecture: RateFixtures.llama8B, device: RateFixtures.device("h100-sxm"), engine: EngineName(engine), tokens: 12e6))
        }
        #expect((0.1...0.3).contains(hours("vllm")), "0.2 hours for 12 million tokens, FORMULAS.md §11")
        #expect(hours("helm-2022") > 3 * hours("vllm"))
    }

    @Test(arguments: [
        ("AWQ-4bit-g128", QuantizationConditions.Method.awq), ("GPTQ-4bit-g128", .gptq), ("RTN-W4A16", .rounding), ("RTN-W8A8", .activations),
        ("SpinQuant-w4a8", .rotations), ("Q4_K_M", .gguf), ("?", .gptq),
    ])
    func `how weights are quantized is read from the format's name`(name: String, method: QuantizationConditions.Method) {
        #expect(QuantizationConditions.Method(named: name) == method)
    }

    @Test func `quantizing takes as long as the model is large`() {
        let time = QuantizationTime(CoefficientTable())
        #expect(time.value(for: QuantizationConditions(parameters: 8e9, method: .gptq)) == 29.6)
        #expect(time.value(for: QuantizationConditions(parameters: 70e9, method: .rounding)) == 8.75)
    }
}
