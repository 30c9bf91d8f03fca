import MigrationCost
import TestSupport
import Testing

@Suite struct RatePropertyTests {
    private static let decode = DecodeRate(CoefficientTable())
    private static let prefill = PrefillRate(CoefficientTable())
    private static let serving = ServingRate(CoefficientTable())

    @Test func `a larger batch never lowers the rate of all sequences`() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<400 {
            let conditions = RateFixtures.decode(&random)
            let larger = conditions.with(batch: conditions.batch + Double(Int.random(in: 1...100, using: &random)))
            #expect(Self.decode.value(for: larger) >= Self.decode.value(for: conditions) * (1 - 1e-12), "\(conditions)")
        }
    }

    @Test func `a longer context never makes generation quicker`() {
        var random = SeededRandom(seed: 2)
        for _ in 0..<400 {
            let conditions = RateFixtures.decode(&random)
            let longer = conditions.with(prompt: conditions.prompt + Double(Int.random(in: 1...50_000, using: &random)))
            #expect(Self.decode.value(for: longer) <= Self.decode.value(for: conditions) * (1 + 1e-12), "\(conditions)")
        }
    }

    @Test func `more bandwidth is never slower, also across the border of stacked memory`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<400 {
            let conditions = RateFixtures.decode(&random)
            var quicker = conditions.device
            quicker.bandwidth = quicker.bandwidth * Double.random(in: 1...4, using: &random)
            // What is not published follows from the bandwidth; here it stays what it was.
            quicker.halfPeak = quicker.halfPeak ?? OperationsPerSecond(conditions.device.bandwidth.value * 35)
            #expect(
                Self.decode.value(for: conditions.with(device: quicker)) >= Self.decode.value(for: conditions) * (1 - 1e-12), "\(conditions)")
        }
    }

    @Test func `a full server with more requests makes more tokens, and one with more memory takes more requests`() {
        var device = RateFixtures.device("h100-sxm")
        func rate(_ batch: Double?, _ shape: Architecture) -> Double {
            Self.serving.value(
                for: ServingConditions(
                    architecture: shape, format: .plain(.float8), cache: .eightBit, device: device, deviceCount: 2,
                    engine: EngineName("tensorrt-llm"), batch: batch, prompt: 1_000, generated: 1_000))
        }
        for shape in RateFixtures.shapes {
            var before = 0.0
            for batch in [1.0, 2, 7, 30, 200, 1_000] {
                let rate = rate(batch, shape)
                #expect(rate > before)
                before = rate
            }
        }
        let small = rate(nil, RateFixtures.llama70B)
        device.memory = device.memory * 1.5
        #expect(rate(nil, RateFixtures.llama70B) > small)
    }

    @Test func `more devices never read a prompt slower in a layer split, and never more than so many times quicker`() {
        for shape in [RateFixtures.llama8B, RateFixtures.llama70B] {
            for prompt in [512.0, 4_096] {
                let rates = [1, 2, 4, 8].map { count in
                    Self.prefill.value(
                        for: PrefillConditions(
                            architecture: shape, format: .gguf(.q4KM), device: RateFixtures.device("rtx-4090"), deviceCount: count, split: .layer,
                            engine: EngineName("llama.cpp"), prompt: prompt))
                }
                for (count, rate) in zip([1.0, 2, 4, 8], rates) { #expect(rate <= count * rates[0] * (1 + 1e-9)) }
                if prompt > 512 { #expect(rates[3] > rates[0]) }
            }
        }
    }

    @Test func `the range holds the likely value, and the same question has the same answer`() {
        var random = SeededRandom(seed: 4)
        let rates = Rates(Calibration([:]))
        for _ in 0..<100 {
            let conditions = RateFixtures.decode(&random)
            let request = InferenceRequest(
                architecture: conditions.architecture, format: conditions.format, device: conditions.device, deviceCount: conditions.deviceCount,
                engine: Bool.random(using: &random) ? conditions.engine : nil, batch: conditions.batch, prompt: conditions.prompt,
                generated: conditions.generated)
            for estimate in [rates.decode(request), rates.prefill(request), rates.serving(request)] {
                #expect(estimate.low <= estimate.likely && estimate.likely <= estimate.high && estimate.low.value > 0)
                #expect(estimate.high.value.isFinite)
            }
            #expect(rates.decode(request) == rates.decode(request))
        }
    }

    @Test func `without an engine the range is that of all usual ones`() {
        let rates = Rates(Calibration([:]))
        var request = InferenceRequest(
            architecture: RateFixtures.llama8B, format: .plain(.bfloat16), device: RateFixtures.device("h100-sxm"), engine: EngineName("vllm"))
        let one = rates.decode(request)
        request.engine = nil
        let any = rates.decode(request)
        #expect(any.likely == one.likely && any.low <= one.low && any.high > one.high)
    }
}
