/// Estimates ``TuningMemory``.
///
/// | part | bytes | citation |
/// | --- | --- | --- |
/// | weights | as ``WeightSize``; with quantized weights PEFT casts embeddings and head to 32 bits | peft, `prepare_model_for_kbit_training` |
/// | states of all weights | mixed precision 16 a weight beside the 2 of itself, in 16 bits 6, moments in 8 bits 4; a gradient less (2) in backward | ZeRO, arXiv 1910.02054 §3.1 |
/// | states of an adapter | 16 a trained weight; embeddings that are trained beside it 12 (32-bit copy, two moments) | |
/// | activations | layer inputs `tokens · layers · hidden · 2`, or 34 · tokens · layers · hidden kept whole | arXiv 2205.05198 §4 |
/// | logits | κ bytes · tokens · vocabulary, κ by software; a tenth in pieces | coefficient `logit_bytes` |
/// | step | mixed precision 4 a weight (gradients in 32 bits), AdamW of PyTorch in 16 bits 2 (temporaries of `foreach`) | |
/// | ZeRO-3 | on each device embedding and output as a whole, and a thousand million live weights | DeepSpeed, `stage3_max_live_parameters` |
public struct TuningMemoryEstimator: CalibratedEstimator {
    /// What an estimate depends on.
    public typealias Conditions = TuningMemoryConditions
    /// What an estimate counts.
    public typealias Unit = ByteUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.tuningMemory
    /// The factor that held nine of ten published measurements.
    public static let publishedFactor = 1.26

    struct Coefficients: Hashable, Sendable {
        var layerInputs = 1.0
        var logitBytes: Double
        var overhead: Double
    }

    private let coefficients: [String: Coefficients]

    /// Makes the formula of its coefficients.
    public init(_ table: CoefficientTable) {
        var coefficients: [String: Coefficients] = [:]
        for known in TuningStackClass.all {
            let block = table[known.name]
            coefficients[known.name] = Coefficients(
                layerInputs: block?["layer_inputs"] ?? 1, logitBytes: block?["logit_bytes"] ?? known.logitBytes,
                overhead: block?["overhead_gib"] ?? known.overhead)
        }
        self.coefficients = coefficients
    }

    /// The software and the machine.
    public static func stack(of conditions: TuningMemoryConditions) -> Stack { Stack(engine: conditions.engine, device: conditions.device) }

    /// The likely value in bytes; of a decision 1 for yes and 0 for no.
    public func value(for conditions: TuningMemoryConditions) -> Double { memory(for: conditions).total.value }

    /// The parts.
    public func memory(for conditions: TuningMemoryConditions) -> TuningMemory {
        let known = TuningStackClass.of(conditions.engine)
        let own = coefficients[known.name] ?? Coefficients(logitBytes: known.logitBytes, overhead: known.overhead)
        return Self.memory(for: conditions, own)
    }

    /// With an own measurement, activations, logits and overhead are what is corrected.
    public func value(for conditions: TuningMemoryConditions, given own: [Observation<TuningMemoryConditions>]) -> Double {
        let parts = memory(for: conditions)
        let ratios = own.map { point -> Double in
            let theirs = memory(for: point.conditions)
            let loose = theirs.total.value - theirs.weights.value - theirs.states.value
            return loose > 0 ? min(max((point.measured - theirs.weights.value - theirs.states.value) / loose, 0.2), 5) : 1
        }
        guard let median = Quantiles.median(ratios) else { return parts.total.value }
        // Peaks of allocators jump: one point is trusted by a third, ten by five sixths.
        let trust = Double(ratios.count) / Double(ratios.count + 2)
        let ratio = 1 + trust * (median - 1)
        let fixed = parts.weights.value + parts.states.value
        return fixed + ratio * (parts.total.value - fixed)
    }

    static func memory(for conditions: TuningMemoryConditions, _ own: Coefficients) -> TuningMemory {
        let features = TuningFeatures(conditions)
        let activations = own.layerInputs * features.layerInputs + own.logitBytes * features.logits
        return TuningMemory(
            weights: Bytes(features.weights), states: Bytes(features.states), activations: Bytes(activations), step: Bytes(features.step),
            overhead: Bytes(own.overhead * features.devices + features.gathered))
    }
}
