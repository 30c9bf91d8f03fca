/// What the rise of perplexity by quantization depends on.
public struct PerplexityConditions: Hashable, Sendable {
    /// How bits are spent.
    public enum Family: String, Hashable, Sendable, CaseIterable {
        /// Blocks in blocks, K types and the mixtures of them.
        case nested
        /// I types, whose values come from tables.
        case tables
        /// Q4_0, Q4_1, Q5_0, Q5_1, Q8_0: one scale a block.
        case flat
        /// GPTQ, AWQ, rounding to the nearest and whatever else has groups.
        case grouped
    }

    /// Bits a weight, on average over the file, above 0.
    public var bits: Double
    /// How they are spent.
    public var family: Family
    /// All weights of the model.
    public var parameters: Double
    /// Whether the model is of those that were trained on very many tokens for their size, which lose more (arXiv:2411.04330): Llama 3 and what came
    /// after it, known by vocabularies of 100,000 entries and more.
    public var isTrainedLong: Bool

    /// Keeps conditions.
    public init(bits: Double, family: Family, parameters: Double, isTrainedLong: Bool) {
        self.bits = max(0.1, bits)
        self.family = family
        self.parameters = max(1, parameters)
        self.isTrainedLong = isTrainedLong
    }

    /// Of a model's shape and a format; a format of 16 bits and more loses nothing and has conditions all the same.
    public init(_ architecture: Architecture, in format: WeightFormat) {
        let mean = WeightSize.meanBits(of: architecture, in: format)
        let bits: Double
        let family: Family
        switch format {
        case .gguf(let type):
            bits = mean
            family = type.rawValue.hasPrefix("IQ") ? .tables : type.rawValue.contains("_K") ? .nested : .flat
        case .grouped(_, let count, _):
            bits = Double(count)
            family = .grouped
        case .fourBitFloat, .microscaled, .nvidiaFourBit:
            bits = 4.25
            family = .grouped
        case .exl2(let count):
            bits = count
            family = .nested
        case .executorchFourBit:
            bits = 4
            family = .grouped
        case .plain:
            bits = mean
            family = .flat
        }
        self.init(bits: bits, family: family, parameters: Double(architecture.parameters), isTrainedLong: architecture.vocabulary >= 100_000)
    }
}
