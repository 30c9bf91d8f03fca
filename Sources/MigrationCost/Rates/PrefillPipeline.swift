/// A prompt that passes the devices of a layer split in chunks, like goods on an assembly line.
///
/// A prompt of `m` chunks over `n` devices takes `(m + n − 1)/(m·n)` of the time that one device would need, if the devices never wait; a prompt of one
/// chunk gains nothing. What is lost is a share of the gain (llama.cpp's pipeline parallelism, pull request 6017).
enum PrefillPipeline {
    /// Tokens of a chunk in llama.cpp (`--ubatch-size`).
    private static let chunkOfLlamaCpp = 512.0
    /// Tokens of a chunk in servers (`max_num_batched_tokens`).
    private static let chunkOfServers = 8_192.0

    /// How many chunks a prompt is read in, from 1.
    static func chunks(of conditions: PrefillConditions) -> Double {
        let tokens = conditions.batch * conditions.prompt
        return max(1, (tokens / (isLlamaCpp(conditions) ? chunkOfLlamaCpp : chunkOfServers)).rounded(.up))
    }

    /// The share of one device's time that several need, above 0, at most 1.
    static func share(of conditions: PrefillConditions) -> Double {
        guard conditions.split == .layer, conditions.deviceCount > 1 else { return 1 }
        let chunks = chunks(of: conditions)
        let devices = Double(conditions.deviceCount)
        let gain = 1 - (chunks + devices - 1) / (chunks * devices)
        return 1 - efficiency(conditions) * gain
    }

    /// The share of the possible gain that is reached: measured with llama.cpp in 2024 on 2 to 8 GPUs of nine kinds. Weights that are unpacked into
    /// large buffers before each product (hidden states of 8,192 and more) hardly overlap; why is not documented.
    private static func efficiency(_ conditions: PrefillConditions) -> Double {
        conditions.format.isUnquantized || conditions.architecture.hidden < 8_192 ? 0.9 : 0.15
    }

    private static func isLlamaCpp(_ conditions: PrefillConditions) -> Bool {
        switch conditions.inferenceClass {
        case .metal, .cudaOld, .cudaOldStacked, .cudaNew, .cudaNewStacked, .vulkan, .processor: true
        default: false
        }
    }
}
