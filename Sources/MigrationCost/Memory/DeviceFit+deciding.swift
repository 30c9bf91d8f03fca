extension DeviceFit {
    /// Decides.
    ///
    /// Each device needs its share of weights and cache (of layers the next whole number, of tensors the equal part; more devices than heads of keys and
    /// values keep copies of those), logits of one piece of prompt in 32 bits (512 · vocabulary · 4 B), and 0.35 GiB for the context of the driver and
    /// buffers. llama.cpp keeps an input embedding of its own in the computer's memory, which on unified memory is the same one. Usable is 0.97 of a
    /// GPU's memory, 0.75 of unified memory on Apple (the working set that Metal grants); 439 of 440 published runs agree with such a rule.
    public init(_ conditions: FitConditions) {
        self.init(conditions, size: WeightSize(of: conditions.architecture, in: conditions.format))
    }

    /// Decides, where the bytes of the weights were counted before.
    init(_ conditions: FitConditions, size: WeightSize) {
        let isUnified = Self.isUnified(conditions.device)
        let isLocal = conditions.format.fileType != nil && Self.keepsEmbeddingInHostMemory(conditions.engine) && !isUnified
        let loaded = isLocal ? size.total - size.embedding : size.total
        let cache = KVCache(conditions.architecture, type: conditions.cacheType).bytes(tokens: conditions.tokens, sequences: conditions.sequences)
        needed = Self.fullest(conditions, loaded: loaded, output: size.output, cache: cache)
        usable = conditions.device.memory * Self.usableShare(of: conditions.device)
        deviceCount = conditions.deviceCount
        obstacle = nil
        if !Self.divides(conditions) {
            obstacle = .heads
        } else if needed.weights > usable {
            obstacle = .weights
        } else if needed.weights + needed.cache > usable {
            obstacle = .cache
        } else if needed.total > usable {
            obstacle = .working
        }
    }

    /// The smallest number of devices, from 1, 2, 4, … to `most`, on which a model fits; nil where none does.
    public static func smallestCount(_ conditions: FitConditions, upTo most: Int = 1024) -> Int? {
        smallestCount(conditions, upTo: most, size: WeightSize(of: conditions.architecture, in: conditions.format))
    }

    /// The same, where the bytes of the weights were counted before.
    static func smallestCount(_ conditions: FitConditions, upTo most: Int, size: WeightSize) -> Int? {
        var count = 1
        while count <= most {
            var tried = conditions
            tried.deviceCount = count
            if DeviceFit(tried, size: size).fits { return count }
            count *= 2
        }
        return nil
    }

    /// What the fullest device needs.
    private static func fullest(_ conditions: FitConditions, loaded: Bytes, output: Bytes, cache: Bytes) -> InferenceMemory {
        let overhead = Bytes.gibibytes(0.35)
        let logits = Bytes(4 * 512 * Double(conditions.architecture.vocabulary))
        let count = conditions.deviceCount
        guard conditions.split == .layers, count > 1 else {
            let share = 1 / Double(count)
            let keyShare = max(share, 1 / Double(max(conditions.architecture.keyValueHeads, 1)))
            return InferenceMemory(weights: loaded * share, cache: cache * keyShare, activations: logits, overhead: overhead)
        }
        // The output counts as one more layer: one device has the most layers, the last has the output, the logits and fewer layers.
        let layers = max(conditions.architecture.layers, 1)
        let most = min(1, Double((layers + count) / count) / Double(layers))
        let least = Double(max(0, (layers + 1) / count - 1)) / Double(layers)
        let first = InferenceMemory(weights: (loaded - output) * most, cache: cache * most, activations: .zero, overhead: overhead)
        let last = InferenceMemory(weights: (loaded - output) * least + output, cache: cache * least, activations: logits, overhead: overhead)
        return first.total > last.total ? first : last
    }

    private static func divides(_ conditions: FitConditions) -> Bool {
        guard conditions.split == .tensors, conditions.deviceCount > 1 else { return true }
        let (heads, keys, count) = (conditions.architecture.heads, conditions.architecture.keyValueHeads, conditions.deviceCount)
        guard heads % count == 0 else { return false }
        return keys % count == 0 || count % max(keys, 1) == 0
    }

    private static func keepsEmbeddingInHostMemory(_ engine: String?) -> Bool {
        let name = (engine ?? "llama.cpp").lowercased()
        return name.contains("llama.cpp") || name.contains("ollama") || name.contains("lmstudio")
    }

    static func isUnified(_ device: Device) -> Bool {
        switch device.kind {
        case .appleChip, .edge, .phone, .cpu: true
        case .datacenterGPU, .workstationGPU, .consumerGPU, .tpu: false
        }
    }

    static func usableShare(of device: Device) -> Double {
        switch device.kind {
        case .appleChip: 0.75
        case .phone, .edge: min(device.usableShare, 0.9)
        default: max(device.usableShare, 0.97)
        }
    }
}
