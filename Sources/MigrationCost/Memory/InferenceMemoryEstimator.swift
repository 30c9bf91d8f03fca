/// Estimates ``InferenceMemory``: `weights + cache + a · prompt · 2 B · (3 · feedForward + 4 · hidden) · devices + c · devices`.
///
/// A pass over a prompt holds gate, up and their product of one layer (3 · feedForward numbers of 16 bits a token) beside the residual stream, its norm
/// and attention's output (4 · hidden); devices that share a model by layers have their peaks one after the other, but each keeps the memory. `a` is
/// near 1 where the peak of the allocator is published and near 0 where memory is read after the prompt; `c` is the runtime's own. Both are fitted
/// for a class of software (published: a = 1, c = 0.1 GiB; ExecuTorch 1.2 GiB resident) and again for a stack that has rows.
public struct InferenceMemoryEstimator: CalibratedEstimator {
    /// What an estimate depends on.
    public typealias Conditions = InferenceConditions
    /// What an estimate counts.
    public typealias Unit = ByteUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.inferenceMemoryBytes
    /// Published was 1.16, which held 87 of 100; publications that read memory after the prompt and not at the peak lie beyond it.
    public static let publishedFactor = 1.2

    private let coefficients: [String: (activation: Double, overhead: Double)]

    /// Makes the formula of its coefficients.
    public init(_ table: CoefficientTable) {
        coefficients = table.blocks.mapValues { ($0["activation"] ?? 1, $0["overhead_gib"] ?? 0.1) }
    }

    /// The software and the machine.
    public static func stack(of conditions: InferenceConditions) -> Stack { Stack(engine: conditions.engine, device: conditions.device) }

    /// The likely value in bytes; of a decision 1 for yes and 0 for no.
    public func value(for conditions: InferenceConditions) -> Double { memory(for: conditions).total.value }

    /// The parts.
    public func memory(for conditions: InferenceConditions) -> InferenceMemory {
        let (activation, overhead) = chosen(for: conditions)
        return InferenceMemory(
            weights: Self.weights(conditions), cache: Self.cache(conditions), activations: Bytes(activation * Self.pass(conditions)),
            overhead: .gibibytes(overhead * Double(conditions.deviceCount)))
    }

    /// With an own measurement, activations and overhead are what is corrected: weights and cache are exact.
    public func value(for conditions: InferenceConditions, given own: [Observation<InferenceConditions>]) -> Double {
        let parts = memory(for: conditions)
        let plain = parts.total.value
        let ratios = own.map { point -> Double in
            let theirs = memory(for: point.conditions)
            let loose = theirs.activations.value + theirs.overhead.value
            let rest = point.measured - theirs.weights.value - theirs.cache.value
            return loose > 0 ? min(max(rest / loose, 0), 20) : 1
        }
        guard let ratio = Quantiles.median(ratios) else { return plain }
        return parts.weights.value + parts.cache.value + ratio * (parts.activations.value + parts.overhead.value)
    }

    private func chosen(for conditions: InferenceConditions) -> (activation: Double, overhead: Double) {
        let stack = Self.stack(of: conditions)
        if let own = coefficients[Self.blockName(of: stack)] { return own }
        return coefficients[conditions.engineClass] ?? coefficients["eager"] ?? (1, 0.1)
    }

    static func blockName(of stack: Stack) -> String { stack.engine + "@" + stack.device }

    static func weights(_ conditions: InferenceConditions) -> Bytes {
        var bytes = WeightSize(of: conditions.architecture, in: conditions.format).total
        // Loaders of 8-bit floating point keep an output of its own, in 16 bits.
        if conditions.format == .plain(.float8), conditions.architecture.tiesEmbeddings, conditions.engineClass == "eager" {
            bytes += Bytes(2 * Double(conditions.architecture.embeddingParameters))
        }
        return bytes
    }

    static func cache(_ conditions: InferenceConditions) -> Bytes {
        KVCache(conditions.architecture, type: conditions.cacheType).bytes(tokens: conditions.tokens, sequences: conditions.sequences)
    }

    /// The bytes of one pass over the prompts at `a` = 1.
    static func pass(_ conditions: InferenceConditions) -> Double {
        let width = 3 * Double(conditions.architecture.feedForward) + 4 * Double(conditions.architecture.hidden)
        return conditions.sequences * conditions.prompt * 2 * width * Double(conditions.deviceCount)
    }
}
