import Lineage

extension ModelFacts {
    /// The facts of weight files; none where a count is negative, since the others then mean nothing.
    static func storable(_ weights: WeightFacts) -> WeightFacts? {
        guard weights.tensorCount >= 0, weights.weightCount >= 0, weights.byteCount >= 0 else { return nil }
        var facts = weights
        facts.format = withoutNULs(weights.format)
        facts.weightCounts = counts(weights.weightCounts)
        facts.fileType = weights.fileType.map(withoutNULs)
        return facts
    }

    /// The facts of an adapter.
    static func storable(_ adapter: AdapterFacts) -> AdapterFacts {
        var facts = adapter
        for text: WritableKeyPath<AdapterFacts, String?> in [\.kind, \.task, \.baseRevision] {
            facts[keyPath: text] = facts[keyPath: text].map(withoutNULs)
        }
        for list: WritableKeyPath<AdapterFacts, [String]> in [\.targetModules, \.feedForwardModules, \.savedModules] {
            facts[keyPath: list] = facts[keyPath: list].map(withoutNULs)
        }
        facts.rank = count(adapter.rank)
        facts.virtualTokenCount = count(adapter.virtualTokenCount)
        facts.rankPattern = counts(adapter.rankPattern)
        facts.alpha = finite(adapter.alpha)
        facts.dropout = finite(adapter.dropout)
        return facts
    }

    /// The facts of a tokenizer.
    static func storable(_ tokenizer: TokenizerFacts) -> TokenizerFacts {
        var facts = tokenizer
        facts.className = tokenizer.className.map(withoutNULs)
        facts.chatTemplateSHA256 = tokenizer.chatTemplateSHA256.map(withoutNULs)
        facts.maximumLength = count(tokenizer.maximumLength)
        return facts
    }

    /// The defaults for generating text.
    static func storable(_ generation: GenerationFacts) -> GenerationFacts {
        var facts = generation
        let numbers = generation.numbers.filter { $0.value.isFinite }
        facts.numbers = Dictionary(numbers.map { (withoutNULs($0.key), $0.value) }) { first, _ in first }
        return facts
    }

    /// The facts of quantization; a group of −1 is a whole column.
    static func storable(_ quantization: QuantizationFacts) -> QuantizationFacts {
        var facts = quantization
        facts.method = withoutNULs(quantization.method)
        facts.type = quantization.type.map(withoutNULs)
        facts.bits = count(quantization.bits)
        facts.averageBits = finite(quantization.averageBits)
        facts.groupSize = quantization.groupSize.flatMap { $0 >= -1 ? $0 : nil }
        return facts
    }

    /// Counts by name, without negative ones.
    static func counts(_ counts: [String: Int64]) -> [String: Int64] {
        Dictionary(counts.filter { $0.value >= 0 }.map { (withoutNULs($0.key), $0.value) }) { first, _ in first }
    }

    private static func count(_ number: Int64?) -> Int64? { number.flatMap { $0 >= 0 ? $0 : nil } }

    private static func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
}
