public import Lineage

/// A claim as its submitter finds it again.
public struct ClaimRecord: Sendable {
    /// The model that it is about.
    public let child: ModelID
    /// The path of the document that makes it.
    public let document: String
    /// The field.
    public let field: String
    /// Who submitted it.
    public let submitter: String
    /// The parent as it stands there.
    public let parentWritten: String
    /// Whether it was retracted.
    public let isRetracted: Bool
}
