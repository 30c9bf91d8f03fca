/// The terms of the time of one micro-batch of a fine-tune on each device.
enum TuningTerm: Int, CaseIterable {
    /// Multiplications of weights, forward, backward and again, over peak.
    case arithmetic
    /// Multiplications of attention over peak.
    case attention
    /// Passes over hidden states by operations that compute little, over bandwidth.
    case elements
    /// Unpacking every quantized weight: 1 s for 10¹² of them.
    case unpacking
    /// Gathering weights from all devices, over the link.
    case gathering
    /// The optimizer's step over bandwidth: 16 bytes a trained weight.
    case optimizer
    /// Starting a layer's kernels, in milliseconds; twice for a full fine-tune, whose gradients are handled one by one.
    case layers

    var name: String { String(describing: self) }

    /// The terms of conditions, in seconds at full efficiency.
    ///
    /// Source: 6 operations a weight and token for a full fine-tune, 4 for an adapter (no gradients of frozen weights), 2 more where activations are
    /// computed again: Kaplan et al. (arXiv:2001.08361 §2.1), PaLM (arXiv:2204.02311 appendix B), FORMULAS.md §4 and §5.
    static func terms(of conditions: TuningRateConditions) -> [Double] {
        let architecture = conditions.architecture
        let device = conditions.device
        let tokens = conditions.batch * conditions.sequence
        let isFull = conditions.method == .full
        let passes = (isFull ? 3.0 : 2.0) + (conditions.recomputes ? 1 : 0)
        let weights = Double(architecture.multipliedParameters)
        let tables = Double(architecture.embeddingParameters) * (architecture.tiesEmbeddings ? 1 : 2)
        let heads = Double(architecture.layers * architecture.heads * architecture.headWidth)
        let products = 2 * weights * passes + (conditions.method == .adapterAndEmbeddings ? 2 * tables : 0)
        let peak = device.peak(sixteenBit: false, of: conditions.format)
        let bandwidth = device.bandwidth.value
        let count = Double(conditions.deviceCount)
        let trained = isFull ? Double(architecture.parameters) : conditions.method == .adapterAndEmbeddings ? tables : 0
        let link = device.linkBandwidth?.value ?? 32e9
        return [
            products * tokens / peak,
            4 * heads * conditions.sequence * (isFull ? 3 : 2) * tokens / peak,
            tokens * Double(architecture.layers * architecture.hidden) * 2 / bandwidth * (isFull ? 0.6 : 1),
            conditions.method == .quantizedAdapter ? max(0, Double(architecture.parameters) - tables) / 1e12 : 0,
            conditions.spreadsWeights ? 2 * Double(architecture.parameters) * (1 - 1 / count) / link : 0,
            trained * 16 / bandwidth / conditions.accumulation / count,
            Double(architecture.layers) * 1e-3 * (isFull && conditions.stack.overlapsLaunches ? 2 : 1),
        ]
    }
}
