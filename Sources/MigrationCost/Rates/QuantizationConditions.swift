/// What the time of quantizing a model depends on.
public struct QuantizationConditions: Hashable, Sendable {
    /// How weights are quantized.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Rounding to the nearest value, weights only: no data.
        case rounding
        /// Rounding of weights and activations: a pass over calibration data.
        case activations
        /// GPTQ (arXiv:2210.17323).
        case gptq
        /// AWQ (arXiv:2306.00978).
        case awq
        /// Learned rotations (SpinQuant, arXiv:2405.16406).
        case rotations
        /// GGUF: reading and writing, on the processor.
        case gguf

        /// Reads a method from a format's name (`AWQ-4bit-g128`, `RTN-W8A8`, `SpinQuant-w4a8`); GPTQ, the middle, where no word is known.
        public init(named name: String) {
            let folded = name.lowercased()
            let isGGUF = WeightFormat(name).map { if case .gguf = $0 { true } else { false } } ?? false
            self =
                folded.contains("spin") || folded.contains("qlora")
                ? .rotations
                : folded.contains("awq")
                    ? .awq
                    : folded.contains("gptq")
                        ? .gptq
                        : folded.contains("a8") || folded.contains("fp8")
                            ? .activations
                            : folded.contains("rtn") || folded.contains("hqq") ? .rounding : isGGUF ? .gguf : .gptq
        }
    }

    /// All weights of the model.
    public var parameters: Double
    /// How they are quantized.
    public var method: Method

    /// Keeps conditions.
    public init(parameters: Double, method: Method) {
        self.parameters = max(0, parameters)
        self.method = method
    }
}
