public import Lineage

/// Everything about one model that its page shows.
public struct ModelDetail: Sendable {
    /// Its row.
    public let record: ModelRecord
    /// Every live claim about its parents, admitted edges first.
    public let parents: [StatedParent]
    /// Its live documents.
    public let documents: [StoredDocument]

    /// What is odd about its live documents.
    public var diagnostics: [Diagnostic] { documents.flatMap(\.diagnostics) }
}
