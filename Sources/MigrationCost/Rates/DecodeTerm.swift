import Foundation

/// The terms of the time of one step of generation.
enum DecodeTerm: Int, CaseIterable {
    /// Weights and cache over bandwidth.
    case bytes
    /// Keys and values read once a query head instead of once a group, over bandwidth: kernels without grouping.
    case attention
    /// Multiplications over peak; far from full for few sequences, as matrix units compute whole tiles.
    case arithmetic
    /// The same for block formats in blocks, whose unpacking takes arithmetic.
    case unpacking
    /// Starting a layer's kernels, in microseconds a layer.
    case layers
    /// Exchanges between devices: microseconds a layer and doubling of tensor parallel, 100 µs a border of a layer split.
    case exchanges
    /// The prompt's multiplications over peak, spread over the generated tokens, where they count.
    case prompt
    /// Routing to experts, in microseconds a layer.
    case experts

    var name: String { String(describing: self) }

    /// The terms of conditions, in seconds at full efficiency.
    static func terms(of conditions: DecodeConditions, bandwidth: Double? = nil) -> [Double] {
        let architecture = conditions.architecture
        let parts = conditions.split == .tensor ? Double(conditions.deviceCount) : 1
        let bandwidth = (bandwidth ?? conditions.device.bandwidth.value) * parts
        let half = conditions.device.peak(sixteenBit: true, of: conditions.format) * parts
        let peak = conditions.device.peak(sixteenBit: false, of: conditions.format) * parts
        let layers = Double(architecture.layers)
        let heads = Double(architecture.heads * architecture.headWidth)
        let weights = conditions.traffic.ofStep(tokens: conditions.batch, exponent: 0.7)
        let cache = KVCache(architecture, usesWindows: true).bytes(tokens: conditions.context, sequences: conditions.batch).value
        let arithmetic = 2 * Double(architecture.multipliedParameters) * rows(of: conditions) / peak
        let nested = conditions.format.hasNestedBlocks
        let prompt = 2 * Double(architecture.multipliedParameters) * conditions.prompt + 2 * layers * heads * conditions.prompt * conditions.prompt
        return [
            (weights + cache) / bandwidth,
            conditions.batch * conditions.context * layers * heads * 4 / bandwidth,
            nested ? 0 : arithmetic,
            nested ? arithmetic : 0,
            layers * 1e-6 * launchShare(conditions),
            exchanges(conditions),
            conditions.countsPrompt ? conditions.batch * prompt / half / conditions.generated : 0,
            architecture.isMixture ? layers * 1e-6 : 0,
        ]
    }

    /// How many sequences' products a step computes: matrix units work on tiles, so up to 16 sequences cost as much as one; the kernels of single-user
    /// programs take one sequence after the other.
    private static func rows(of conditions: DecodeConditions) -> Double {
        switch conditions.inferenceClass {
        case .serverOld, .serverOldQuantized, .serverNew, .serverNewQuantized, .compiled, .eager, .eagerGPTQ, .eagerQuantized, .eagerBitsAndBytes:
            max(1, conditions.batch / 16)
        default: conditions.batch
        }
    }

    /// Plain PyTorch repeats keys and values for grouped-query attention with kernels of their own; models without groups start a fifth less
    /// (Qwen-7B and -14B beside Qwen2.5 in the rows, both on one A100).
    private static func launchShare(_ conditions: DecodeConditions) -> Double {
        conditions.inferenceClass.overlapsLaunches && conditions.architecture.keyValueHeads >= conditions.architecture.heads ? 0.8 : 1
    }

    private static func exchanges(_ conditions: DecodeConditions) -> Double {
        guard conditions.deviceCount > 1 else { return 0 }
        switch conditions.split {
        case .tensor: return Double(conditions.architecture.layers) * log2(Double(conditions.deviceCount)) * 1e-6
        case .layer: return Double(conditions.deviceCount - 1) * 1e-4
        }
    }
}
