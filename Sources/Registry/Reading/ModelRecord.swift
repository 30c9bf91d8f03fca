public import Lineage

/// A model's own row: facts, families and other names.
public struct ModelRecord: Sendable {
    /// The model's number in this store.
    public let node: NodeID
    /// Its id as written.
    public let id: ModelID
    /// How it is known.
    public let status: ModelStatus
    /// Counts its changes.
    public let revision: Int64
    /// When the store first heard of it.
    public let recordedAt: Moment
    /// When its first own document or registration came; nil while it is only mentioned.
    public let knownAt: Moment?
    /// When it was made or released.
    public let created: Moment?
    /// Keys of its families, outermost first.
    public let familyKeys: [String]
    /// Those families as they are shown.
    public let familyNames: [String]
    /// Which size of the family it is.
    public let familySize: String?
    /// Which variant of the size it is.
    public let familyVariant: String?
    /// Its facts, merged from its live documents.
    public let facts: ModelFacts
    /// Its other names that are live, by folded name.
    public let aliases: [String]
    /// The models whose weight files are the same: mirrors and re-uploads, the oldest first, at most 100.
    public let identical: [String]
}
