/// The terms of the time of reading a prompt.
enum PrefillTerm: Int, CaseIterable {
    /// Multiplications over peak.
    case arithmetic
    /// The same over power: long products run at the clock that the power limit leaves.
    case power
    /// Passes over all weights (reading and unpacking them), once a chunk of the prompt, over bandwidth.
    case weights
    /// Starting a layer's kernels, in milliseconds a layer and chunk.
    case layers
    /// Scores of attention written and read, over bandwidth; little where attention is one kernel.
    case attention
    /// Arithmetic of unpacking block formats in blocks on Apple's chips.
    case unpacking
    /// Hidden states that pass a border between devices, at 10 GB/s.
    case exchanges

    var name: String { String(describing: self) }

    /// The terms of conditions, in seconds at full efficiency.
    static func terms(of conditions: PrefillConditions) -> [Double] {
        let architecture = conditions.architecture
        let device = conditions.device
        let isTensor = conditions.split == .tensor && conditions.deviceCount > 1
        let count = Double(conditions.deviceCount)
        let parts = isTensor ? count : 1
        let tokens = conditions.batch * conditions.prompt
        let products = 2 * Double(architecture.multipliedParameters) * tokens
        let heads = Double(architecture.layers * architecture.heads)
        let scores = 2 * heads * tokens * conditions.prompt
        let chunks = PrefillPipeline.chunks(of: conditions)
        let share = PrefillPipeline.share(of: conditions)
        let peak = device.peak(sixteenBit: false, of: conditions.format) * parts * halfPrecisionFactor(conditions)
        let bandwidth = device.bandwidth.value * parts
        let weights = conditions.traffic.ofStep(tokens: min(tokens, 512), exponent: 0.8)
        let isApple = device.kind == .appleChip && conditions.format.hasNestedBlocks
        return [
            (products + scores * Double(architecture.headWidth)) / peak * share,
            products / (device.likelyWatts * (device.hasStackedMemory ? parts : count)) / 1e12,
            chunks * weights / bandwidth * share,
            chunks * Double(architecture.layers) * 1e-3 * share,
            scores / bandwidth * share,
            isApple ? products / peak * share : 0,
            (count - 1) * min(tokens, 512) * Double(architecture.hidden) * 4 / 1e10,
        ]
    }

    /// llama.cpp adds up in 16 bits, which GeForce cards do at twice the rate that their sheets give for adding up in 32 (NVIDIA's Ada and Ampere
    /// white papers; the catalogue's figures are those for 32).
    private static func halfPrecisionFactor(_ conditions: PrefillConditions) -> Double {
        guard conditions.device.kind == .consumerGPU, conditions.device.id.hasPrefix("rtx") else { return 1 }
        switch conditions.inferenceClass {
        case .cudaOld, .cudaNew, .vulkan: return 2
        default: return 1
        }
    }
}
