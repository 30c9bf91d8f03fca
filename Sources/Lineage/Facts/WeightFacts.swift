/// What the headers of weight files state about the weights of a model.
public struct WeightFacts: Hashable, Sendable, Codable {
    /// The format of the files: `gguf` or `safetensors`.
    public var format: String
    /// How many tensors the headers list.
    public var tensorCount: Int64
    /// How many weights those tensors have: the product of each shape, summed.
    public var weightCount: Int64
    /// How many weights stand in each type, by its name in the format: `BF16`, `F32`, `Q4_K`, …
    public var weightCounts: [String: Int64]
    /// Bytes of the tensors' data as their types give it, padding left out.
    public var byteCount: Int64
    /// The file type that the header declares, such as `Q4_K_M`; of GGUF only.
    public var fileType: String?

    /// Bits a weight, data only: 8 · bytes / weights; 0 where there are none.
    public var bitsPerWeight: Double { weightCount == 0 ? 0 : 8 * Double(byteCount) / Double(weightCount) }

    /// Keeps what headers state.
    public init(
        format: String, tensorCount: Int64, weightCount: Int64, weightCounts: [String: Int64], byteCount: Int64, fileType: String? = nil
    ) {
        self.format = format
        self.tensorCount = tensorCount
        self.weightCount = weightCount
        self.weightCounts = weightCounts
        self.byteCount = byteCount
        self.fileType = fileType
    }

    private enum CodingKeys: String, CodingKey {
        case format, tensorCount = "tensor_count", weightCount = "weight_count", weightCounts = "weight_counts", byteCount = "byte_count"
        case fileType = "file_type"
    }
}
