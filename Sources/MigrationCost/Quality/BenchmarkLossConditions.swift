/// What the points that a model loses by quantization depend on.
public struct BenchmarkLossConditions: Hashable, Sendable {
    /// How it is quantized, as far as the loss depends on it.
    public enum Recipe: String, Hashable, Sendable, CaseIterable {
        /// 16 bits and more.
        case none
        /// GPTQ and the like with 8 bits: all rows of 8 bits are of these.
        case eightBits = "8 bits"
        /// GPTQ, AWQ and the like with groups, or NF4.
        case groups
        /// GGUF, EXL2, and numbers of 8 bits, of which no row is: perplexity hardly rises with either (FORMULAS.md §10: +0.04 % for Q8_0).
        case mixture
        /// 4 bits of weights and 8 of activations, rounded after training.
        case roundedActivations = "w4a8 rounded"
        /// The same with learned rotations (SpinQuant, arXiv:2405.16406).
        case rotatedActivations = "w4a8 rotated"
        /// The same, trained with an adapter.
        case trainedActivations = "w4a8 trained"
    }

    /// How it is quantized.
    public var recipe: Recipe
    /// Bits a weight, above 0.
    public var bits: Double
    /// All weights of the model.
    public var parameters: Double

    /// Keeps conditions.
    public init(recipe: Recipe, bits: Double, parameters: Double) {
        self.recipe = recipe
        self.bits = max(0.1, bits)
        self.parameters = max(1, parameters)
    }

    /// Of a model's shape and a format.
    public init(_ architecture: Architecture, in format: WeightFormat) {
        let bits = WeightSize.meanBits(of: architecture, in: format)
        let recipe: Recipe
        switch format {
        case _ where format.isUnquantized: recipe = .none
        case .grouped(_, let count, _): recipe = count >= 8 ? .eightBits : .groups
        case .fourBitFloat, .microscaled, .nvidiaFourBit: recipe = .groups
        case .plain, .gguf, .exl2: recipe = .mixture
        case .executorchFourBit: recipe = .roundedActivations
        }
        self.init(recipe: recipe, bits: recipe == .groups ? min(bits, 4) : bits, parameters: Double(architecture.parameters))
    }
}
