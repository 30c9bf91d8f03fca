import Foundation
import MigrationCost
import Testing

@Suite struct PrefillRateTests {
    private static let rate = PrefillRate(CoefficientTable())

    private static func conditions(_ prompt: Double, devices: Int = 1, format: WeightFormat = .plain(.float16)) -> PrefillConditions {
        PrefillConditions(
            architecture: RateFixtures.llama8B, format: format, device: RateFixtures.device("rtx-4090"), deviceCount: devices, split: .layer,
            engine: EngineName("llama.cpp-2024-05"), prompt: prompt)
    }

    @Test func `a prompt of one chunk gains little from more devices in a layer split, one of many chunks much`() {
        let short = Self.rate.value(for: Self.conditions(512, devices: 4)) / Self.rate.value(for: Self.conditions(512))
        let long = Self.rate.value(for: Self.conditions(4_096, devices: 4)) / Self.rate.value(for: Self.conditions(4_096))
        #expect((0.8...1.5).contains(short), "9,382 and 8,750 tokens a second were published")
        #expect((2.0...3.0).contains(long), "6,531 and 15,144 tokens a second were published")
    }

    @Test func `a very long prompt is read slower for each token`() {
        #expect(Self.rate.value(for: Self.conditions(16_384)) < Self.rate.value(for: Self.conditions(2_048)))
    }

    @Test func `quantized weights are read no quicker where they are unpacked first`() {
        #expect(Self.rate.value(for: Self.conditions(512, format: .gguf(.q4KM))) < Self.rate.value(for: Self.conditions(512)))
    }

    @Test func `a measurement of an alike prompt corrects wholly, another by half, and all but a bound of what is far off`() {
        let (point, other) = (Self.conditions(512), Self.conditions(4_096))
        for (ratio, kept) in [(1.2, 1.2.squareRoot()), (1 / 1.2, (1 / 1.2).squareRoot()), (0.25, 0.25 * exp(0.2)), (4, 4 / exp(0.2))] {
            let own = [Observation(conditions: point, measured: Self.rate.value(for: point) * ratio)]
            #expect(abs(Self.rate.value(for: point, given: own) / own[0].measured - 1) < 1e-9)
            #expect(abs(Self.rate.value(for: other, given: own) / Self.rate.value(for: other) - kept) < 1e-9)
        }
        #expect(Self.rate.value(for: other, given: []) == Self.rate.value(for: other))
    }
}
