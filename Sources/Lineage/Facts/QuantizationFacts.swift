/// What the `quantization_config` of a model's configuration states.
public struct QuantizationFacts: Hashable, Sendable, Codable {
    /// The method, lower case: `gptq`, `awq`, `bitsandbytes`, `fp8`, `compressed-tensors`, …
    public var method: String
    /// Bits a weight.
    public var bits: Int64?
    /// How many weights share a scale; −1 for a whole column.
    public var groupSize: Int64?
    /// The type of the quantized numbers where it is no whole number: `nf4`, `fp4`, `e4m3`, …
    public var type: String?

    /// Keeps the method.
    public init(method: String) {
        self.method = method
    }

    private enum CodingKeys: String, CodingKey {
        case method, bits, groupSize = "group_size", type
    }
}
