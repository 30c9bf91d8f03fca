public import Lineage

/// Everything about one model that its page shows.
public struct ModelDetail: Sendable {
    /// Its row.
    public let record: ModelRecord
    /// Every live claim about its parents, admitted edges first.
    public let parents: [StatedParent]
    /// Its children by relation.
    public let children: RelationCounts
    /// Its descendants by the relation with which they enter its graph.
    public let descendants: RelationCounts
    /// Its live documents.
    public let documents: [StoredDocument]
    /// The version of the registry that was asked.
    public let version: String

    /// What is odd about its live documents.
    public var diagnostics: [Diagnostic] { documents.flatMap(\.diagnostics) }
}
