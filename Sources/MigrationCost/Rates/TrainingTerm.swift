/// The terms of the time of one token of training on one device.
enum TrainingTerm: Int, CaseIterable {
    /// Multiplications of weights over peak: 6 a weight (Kaplan et al., arXiv:2001.08361 §2.1).
    case arithmetic
    /// Multiplications of causal attention over power: its kernels reach the same share of power on A100 and H100, not of peak.
    case attention
    /// Multiplications that are done again for the backward pass, over peak.
    case recomputing
    /// All multiplications over power: long products run at the clock that the power limit leaves; those in 8 bits need half.
    case power
    /// Passes over hidden states, over bandwidth.
    case elements
    /// Starting a layer's kernels: milliseconds a layer, shared by the tokens of a micro-batch.
    case layers
    /// Routing to experts and their small products: the multiplications over the 16-bit peak once more, the more the fewer weights are active
    /// (published shares of the peak are 0.36–0.52 for Mixtral and 0.13 for mixtures of small experts on H100 in 8 bits, FORMULAS.md §5).
    case experts

    var name: String { String(describing: self) }

    /// Sequences of a micro-batch where it is not stated.
    private static let usualBatch = 4.0

    /// The terms of conditions, in seconds at full efficiency.
    static func terms(of conditions: TrainingConditions) -> [Double] {
        let architecture = conditions.architecture
        let device = conditions.device
        let weights = Double(architecture.multipliedParameters)
        let peak = device.peak(sixteenBit: false, of: conditions.format)
        let half = device.peak(sixteenBit: true, of: conditions.format)
        let heads = Double(architecture.layers * architecture.heads * architecture.headWidth)
        let watts = device.likelyWatts
        let again = conditions.recomputes ? 2 * weights : 0
        let tokens = conditions.sequence * (conditions.batch ?? usualBatch)
        return [
            6 * weights / peak,
            6 * heads * conditions.sequence / watts / 1e12,
            again / peak,
            (6 * weights + again) * (peak > half ? 0.5 : 1) / watts / 1e12,
            Double(architecture.layers * architecture.hidden) * 2 / device.bandwidth.value,
            Double(architecture.layers) * 1e-3 / tokens,
            architecture.isMixture ? 6 * weights / half * sparsity(architecture) : 0,
        ]
    }

    /// 1 where a quarter of the weights is active, growing with the square root of what is not.
    private static func sparsity(_ architecture: Architecture) -> Double {
        (Double(architecture.parameters) / max(1, Double(architecture.activeParameters)) / 4).squareRoot()
    }
}
