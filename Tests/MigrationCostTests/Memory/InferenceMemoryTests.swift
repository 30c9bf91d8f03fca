import MigrationCost
import Testing

@Suite struct InferenceMemoryTests {
    private static let estimator = InferenceMemoryEstimator(Calibration.shipped[.inferenceMemoryBytes])

    private static func conditions(
        _ shape: Architecture, _ tokens: Double, _ prompt: Double, engine: String?, devices: Int = 1
    ) -> InferenceConditions {
        InferenceConditions(
            architecture: shape, format: .plain(.bfloat16), engine: engine, device: "a100-sxm-80", deviceCount: devices, tokens: tokens,
            prompt: prompt)
    }

    @Test(arguments: ["hf-transformers", "executorch-cpu", "llama.cpp", "autoawq", "something new", nil])
    func `a longer context never needs less memory`(engine: String?) {
        for shape in Shapes.all + [Shapes.deepSeek] {
            var last = Bytes.zero
            for tokens in [0.0, 1, 100, 4096, 4097, 32_768, 131_072] {
                let total = Self.estimator.memory(for: Self.conditions(shape, tokens, tokens, engine: engine)).total
                #expect(total >= last)
                last = total
            }
        }
    }

    @Test func `the parts add up, and weights and cache are exact`() {
        let memory = Self.estimator.memory(for: Self.conditions(Shapes.llama8B, 8192, 6144, engine: "hf-transformers"))
        #expect(memory.total == memory.weights + memory.cache + memory.activations + memory.overhead)
        #expect(memory.weights.value == 16_060_522_496)
        #expect(memory.cache.value == 8192 * 131_072)
        #expect(memory.activations > .zero && memory.overhead > .zero)
    }

    /// Qwen2.5's published table: 7B in BF16 on an A100 takes 19.97 GiB at a prompt of 30,720 tokens.
    @Test func `a published run is near`() {
        let memory = Self.estimator.memory(for: Self.conditions(Shapes.qwen7B, 32_768, 30_720, engine: "hf-transformers"))
        #expect(abs(memory.total.gibibytes / 19.97 - 1) < 0.03, "\(memory.total.gibibytes)")
    }

    @Test func `each device that shares a model holds a peak of its own`() {
        let one = Self.estimator.memory(for: Self.conditions(Shapes.llama70B, 8192, 6144, engine: "hf-transformers"))
        let two = Self.estimator.memory(for: Self.conditions(Shapes.llama70B, 8192, 6144, engine: "hf-transformers", devices: 2))
        #expect(two.activations == one.activations * 2 && two.overhead == one.overhead * 2 && two.weights == one.weights)
    }

    @Test func `one own measurement corrects what is not exact and moves other sizes of the stack`() {
        let asked = Self.conditions(Shapes.qwen7B, 32_768, 30_720, engine: "my server")
        let small = Self.conditions(Shapes.qwen05B, 32_768, 30_720, engine: "my server")
        let parts = Self.estimator.memory(for: small)
        // The server has twice the activations and overhead that are expected.
        let measured = parts.total + parts.activations + parts.overhead
        let corrected = Self.estimator.value(for: asked, given: [Observation(conditions: small, measured: measured.value)])
        let theirs = Self.estimator.memory(for: asked)
        #expect(abs(corrected - (theirs.total + theirs.activations + theirs.overhead).value) < 1)
        #expect(Self.estimator.value(for: asked, given: []) == theirs.total.value)
    }
}
