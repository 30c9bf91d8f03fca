/// How a model is known.
public enum ModelStatus: String, CaseIterable, Sendable {
    /// It has a document or a registration of its own.
    case known
    /// Others name it; nothing of its own was read.
    case mentioned
    /// It was there once and is not any more.
    case gone
    /// It is shown only to those whom its publisher lets in.
    case gated
}
