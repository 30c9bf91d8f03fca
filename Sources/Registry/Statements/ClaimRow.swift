import Lineage

/// A live row of the table `claim`.
struct ClaimRow: Sendable {
    /// The row's number.
    let id: Int64
    /// The model that the claim is about.
    let child: NodeID
    /// The model that its parent's name was resolved to.
    let parent: NodeID
    /// The document that makes the statement.
    let documentID: Int64
    /// The path of that document.
    let path: String
    /// The field of the document.
    let field: String
    /// The parent as it stands there.
    let parentWritten: String
    /// The id read from it.
    let parentName: String
    /// The revision of the parent.
    let parentRevision: String?
    /// How the child was made.
    let relation: Relation
    /// Why it is that relation.
    let ground: RelationReason.Ground
    /// The mark that was seen.
    let detail: String
    /// `base` or `input`, for merges.
    let role: String?
    /// The weight of the role.
    let weight: Double?
    /// What kind of statement it is.
    let kind: EvidenceKind
    /// The line, from 1.
    let line: Int?
    /// The words.
    let quote: String
    /// What read it.
    let extractor: String
    /// Who submitted it.
    let submitter: String
    /// The claim's own probability, of an inference.
    let confidence: Double?

    /// What the resolver needs of it.
    var live: LiveClaim { LiveClaim(parent: parent, relation: relation, ground: ground, kind: kind, confidence: confidence) }
}
