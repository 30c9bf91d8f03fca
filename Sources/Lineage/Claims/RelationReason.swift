/// Why a claim has the relation that it has, kept so that a reader can judge it.
public struct RelationReason: Hashable, Sendable {
    /// What decided.
    public enum Ground: String, CaseIterable, Sendable {
        /// The source names the relation (`base_model_relation`, a typed tag, a registration).
        case declared
        /// An `adapter_config.json` stands beside the card, or the card says it is an adapter.
        case adapterFiles = "adapter_files"
        /// A quantization format stands in tags, name, library or configuration.
        case quantizationMarks = "quantization_marks"
        /// A merge configuration, the merge tag, or several parents.
        case mergeMarks = "merge_marks"
        /// A conversion format stands in tags, name or library (MLX, ONNX, …) at full precision.
        case conversionMarks = "conversion_marks"
        /// The sentence that names the parent says how: "fine-tuned from", "distilled version of".
        case wording
        /// Nothing said otherwise.
        case assumed
    }

    /// What decided.
    public let ground: Ground
    /// The mark that was seen, for example `tag gguf`; at most 200 bytes, empty when assumed.
    public let detail: String

    /// Keeps a ground and the mark that was seen, cut at 200 bytes.
    public init(_ ground: Ground, detail: String = "") {
        self.ground = ground
        self.detail = boundedText(detail, maximumByteCount: 200)
    }
}
