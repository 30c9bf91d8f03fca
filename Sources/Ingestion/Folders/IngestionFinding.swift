import Lineage

/// The codes of what is left out of a folder. They are told in the summary; no document is there to keep them with.
enum IngestionFinding: String {
    /// The same word as the readers use: there are more bytes, or more documents, than are read.
    case documentTooLarge = "document_too_large"
    /// The file is no regular one or cannot be read.
    case documentUnreadable = "document_unreadable"
    /// Two files are the same document, such as `README.md` and `readme.md`.
    case duplicateDocument = "duplicate_document"

    /// How much it matters.
    var severity: Diagnostic.Severity {
        switch self {
        case .documentTooLarge, .documentUnreadable: .error
        case .duplicateDocument: .warning
        }
    }
}
