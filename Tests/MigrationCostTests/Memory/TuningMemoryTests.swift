import MigrationCost
import Testing

@Suite struct TuningMemoryTests {
    private static let estimator = TuningMemoryEstimator(Calibration.shipped[.tuningMemory])

    private static func conditions(
        _ method: TuningMemoryConditions.Method, tokens: Double = 1024, engine: String? = "deepspeed"
    ) -> TuningMemoryConditions {
        let shape = Shapes.llama8B
        let trained = method == .full ? Double(shape.parameters) : AdapterSize(rank: 16, modules: .all).parameters(of: shape)
        var conditions = TuningMemoryConditions(
            architecture: shape, format: method == .quantizedAdapter ? .fourBitFloat(quantizesScales: true) : .plain(.bfloat16), method: method,
            trained: trained, optimizer: .mixedPrecision, tokens: tokens)
        conditions.engine = engine
        return conditions
    }

    /// PEFT prints these counts for Llama-3-8B with rank 16 and 8.
    @Test func `an adapter has the weights that PEFT counts`() {
        #expect(AdapterSize(rank: 16, modules: .all).parameters(of: Shapes.llama8B) == 41_943_040)
        #expect(AdapterSize(rank: 8, modules: .queryValue).parameters(of: Shapes.llama8B) == 3_407_872)
        #expect(AdapterSize(rank: 8, modules: .queryValue).parameters(of: Shapes.llama2of7B) == 4_194_304)
    }

    @Test func `full training keeps eighteen bytes a weight, an adapter sixteen a trained one`() {
        let full = Self.estimator.memory(for: Self.conditions(.full))
        #expect((full.weights + full.states).value == 18 * 8_030_261_248)
        let adapter = Self.estimator.memory(for: Self.conditions(.adapter))
        #expect(adapter.states.value == 16 * 41_943_040)
        #expect(adapter.weights.value == 2 * 8_030_261_248)
    }

    @Test func `quantized weights need less, smaller states need less, and gradients that are never kept need less`() {
        let adapter = Self.estimator.memory(for: Self.conditions(.adapter)).total
        #expect(Self.estimator.memory(for: Self.conditions(.quantizedAdapter)).total < adapter)
        var small = Self.conditions(.full)
        let full = Self.estimator.memory(for: small).total
        small.optimizer = .eightBit
        let eight = Self.estimator.memory(for: small).total
        #expect(eight < full)
        small.stepsInBackward = true
        #expect(Self.estimator.memory(for: small).total < eight)
    }

    @Test(arguments: ["deepspeed", "ms-swift-1.x", "peft", "torchtune", nil])
    func `a longer sequence, a larger batch and activations that are kept never need less`(engine: String?) {
        for method in [TuningMemoryConditions.Method.full, .adapter, .adapterWithEmbeddings, .quantizedAdapter] {
            var last = Bytes.zero
            for tokens in [1.0, 256, 1024, 8192, 32_768] {
                var asked = Self.conditions(method, tokens: tokens, engine: engine)
                let total = Self.estimator.memory(for: asked).total
                #expect(total >= last)
                last = total
                asked.recomputes = false
                #expect(Self.estimator.memory(for: asked).total >= total)
                asked.recomputes = true
                asked.sequences = 4
                #expect(Self.estimator.memory(for: asked).total >= total)
            }
        }
    }

    @Test func `activations and the step never meet`() {
        let short = Self.estimator.memory(for: Self.conditions(.full, tokens: 1))
        #expect(short.step > short.activations)
        #expect(short.total == short.weights + short.states + short.step + short.overhead)
    }
}
