/// One of several forms in which a repository holds the same weights: a file, or the parts that one was split into.
public struct WeightVariant: Hashable, Sendable, Codable {
    /// The path of its first file.
    public let path: String
    /// The type that stands for it, such as `Q4_K_M`; nil where its header does not tell.
    public let type: String?
    /// How many weights it has.
    public let weightCount: Int64
    /// Bytes of its tensors' data.
    public let byteCount: Int64

    /// Keeps one form.
    public init(path: String, type: String?, weightCount: Int64, byteCount: Int64) {
        self.path = path
        self.type = type
        self.weightCount = weightCount
        self.byteCount = byteCount
    }

    private enum CodingKeys: String, CodingKey {
        case path, type, weightCount = "weight_count", byteCount = "byte_count"
    }
}
