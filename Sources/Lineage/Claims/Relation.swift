/// How a child was made from its parent.
///
/// The raw value is the number stored in PostgreSQL and never changes its meaning.
public enum Relation: UInt8, CaseIterable, Hashable, Sendable {
    /// Weights trained further on a task or for instructions.
    case finetune = 1
    /// Extra weights that are used together with the parent's, such as LoRA.
    case adapter = 2
    /// The same weights at a lower precision.
    case quantized = 3
    /// Weights combined from two or more models.
    case merge = 4
    /// A model trained on the outputs of the parent.
    case distillation = 5
    /// The same weights in another file format or runtime.
    case conversion = 6
    /// The parent with weights, layers, experts or vocabulary removed.
    case pruning = 7
    /// Pretraining that was continued.
    case continuation = 8
    /// Identical weights under another name.
    case reupload = 9

    /// The word for this relation in the API, in SQL comments and on pages.
    public var word: String {
        switch self {
        case .finetune: "finetune"
        case .adapter: "adapter"
        case .quantized: "quantized"
        case .merge: "merge"
        case .distillation: "distillation"
        case .conversion: "conversion"
        case .pruning: "pruning"
        case .continuation: "continuation"
        case .reupload: "reupload"
        }
    }

    /// Reads the word of a relation without regard to ASCII case, or nil when it is none.
    public init?(word: some StringProtocol) {
        let folded = foldedName(word)
        guard let match = Self.allCases.first(where: { $0.word == folded }) else { return nil }
        self = match
    }
}
