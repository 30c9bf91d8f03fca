public import Lineage

/// A pair whose truth somebody knows: a child, its parent or none, and the documents with which it is measured.
public struct EvaluationRow: Sendable {
    /// The child.
    public let child: ModelID
    /// Its parent; nil where it has none, so that every answer is wrong.
    public let parent: ModelID?
    /// How it was made, where the row says so.
    public let relation: Relation?
    /// The child's documents by path; empty where only its name counts.
    public let files: [String: String]
}
