/// What the `quantization_config` of a model's configuration states.
public struct QuantizationFacts: Hashable, Sendable, Codable {
    /// The method, lower case: `gptq`, `awq`, `bitsandbytes`, `fp8`, `compressed-tensors`, …; at most 60 bytes.
    public var method: String
    /// Bits a weight, 1 to 64; nil where none or a fraction is stated.
    public var bits: Int64?
    /// Bits a weight on average where a fraction is stated, as by ExLlama: more than 0, at most 64.
    public var averageBits: Double?
    /// How many weights share a scale; −1 for a whole column, 0 for a whole tensor.
    public var groupSize: Int64?
    /// The type of the quantized numbers as its library writes it, lower case: `nf4`, `fp4`, `e4m3`, `int4`, …; at most 60 bytes.
    public var type: String?

    /// Keeps the method.
    public init(method: String) {
        self.method = method
    }

    private enum CodingKeys: String, CodingKey {
        case method, bits, averageBits = "average_bits", groupSize = "group_size", type
    }
}
