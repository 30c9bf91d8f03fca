/// How many requests a server answers at once.
///
/// `B = (0.9·n·memory − W − 1 GiB·n) / (cache of an average request)`, at most 2,048 a model, or for each device of a mixture of experts, whose
/// devices share experts and divide requests. Source: FORMULAS.md §3 and §8; 0.9 is vLLM's and TensorRT-LLM's default share of memory, 2,048 the
/// latter's default bound.
enum ServingConcurrency {
    private static let most = 2_048.0
    private static let share = 0.9
    private static let overhead = Bytes.gibibytes(1).value

    /// The requests, from 1, or what the conditions set.
    static func requests(_ conditions: ServingConditions) -> Double {
        if let batch = conditions.batch { return batch }
        let count = Double(conditions.deviceCount)
        let free = (share * conditions.device.memory.value - overhead) * count - conditions.traffic.all
        let cache = cacheOfRequest(conditions)
        let most = most * (conditions.architecture.isMixture ? count : 1)
        guard cache > 0 else { return most }
        return min(most, max(1, free / cache))
    }

    /// Bytes of the cache of a request that is half answered.
    static func cacheOfRequest(_ conditions: ServingConditions) -> Double {
        KVCache(conditions.architecture, type: conditions.cache, usesWindows: true)
            .bytes(tokens: conditions.prompt + conditions.generated / 2).value
    }
}
