/// What a model's name says, as people write it in cards, configurations and questions.
public enum WrittenName: Hashable, Sendable {
    /// It names a model, perhaps at a revision.
    case model(ModelID, revision: Revision?)
    /// It is a path on somebody's disk. The model is known only when the path itself holds its id,
    /// as the folders of the Hugging Face cache do.
    case localPath(holding: ModelID?)
    /// It names no model; the reason is a sentence for a diagnostic.
    case nothing(reason: String)
}
