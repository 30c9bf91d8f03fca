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

    /// The files or sets of files of a model that is there in several types, ordered by path, at most ``greatestVariantCount``; then the numbers
    /// above are those of the largest. Empty where there is one.
    public var variants: [WeightVariant] = []

    /// The most variants that are kept.
    public static let greatestVariantCount = 100

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

    /// Reads what headers state.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        format = try values.decode(String.self, forKey: .format)
        tensorCount = try values.decode(Int64.self, forKey: .tensorCount)
        weightCount = try values.decode(Int64.self, forKey: .weightCount)
        weightCounts = try values.decode([String: Int64].self, forKey: .weightCounts)
        byteCount = try values.decode(Int64.self, forKey: .byteCount)
        fileType = try values.decodeIfPresent(String.self, forKey: .fileType)
        variants = try values.decodeIfPresent([WeightVariant].self, forKey: .variants) ?? []
    }

    private enum CodingKeys: String, CodingKey {
        case format, variants, tensorCount = "tensor_count", weightCount = "weight_count", weightCounts = "weight_counts", byteCount = "byte_count"
        case fileType = "file_type"
    }
}
