/// What kind of model a generated repository is.
enum GeneratedKind: UInt8, Sendable, CaseIterable {
    case base, finetune, adapter, merge
    /// GGUF files of another model.
    case gguf
    /// Quantized for transformers.
    case quantized
    /// The same weights under another name.
    case reupload

    /// A kind for a repository, as often as on the Hub, roughly.
    static func drawn(_ random: inout SplitMix) -> GeneratedKind {
        switch random.fraction() {
        case ..<0.05: .base
        case ..<0.45: .finetune
        case ..<0.62: .adapter
        case ..<0.70: .merge
        case ..<0.88: .gguf
        case ..<0.97: .quantized
        default: .reupload
        }
    }

    /// Whether other models are made from it; from the others they rarely are.
    var hasChildren: Bool { self == .base || self == .finetune || self == .merge }
}
