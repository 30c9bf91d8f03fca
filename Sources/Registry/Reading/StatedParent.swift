public import Lineage

/// A live claim with what the resolver made of it.
public struct StatedParent: Sendable {
    /// What became of the claim.
    public enum Standing: Sendable, Equatable {
        /// It is part of an edge that is believed.
        case admitted(relation: Relation, confidence: Double)
        /// Its edge would close a cycle.
        case skipped
        /// Stronger evidence names other parents.
        case contradicted
        /// It names the model itself.
        case selfParent
    }

    /// The model that the claim is about.
    public let child: NodeID
    /// The parent.
    public let parent: NodeID
    /// The parent's current id.
    public let parentID: ModelID
    /// How the parent is known.
    public let parentStatus: ModelStatus
    /// What became of the claim.
    public let standing: Standing
    /// The claim's number.
    public let claim: Int64
    /// The relation that this claim states.
    public let relation: Relation
    /// Why it is that relation.
    public let ground: RelationReason.Ground
    /// The mark that was seen.
    public let detail: String
    /// `base` or `input`, for merges that say so.
    public let role: String?
    /// The weight of the role.
    public let weight: Double?
    /// What kind of statement it is.
    public let kind: EvidenceKind
    /// The path of the document.
    public let document: String
    /// The revision of the document.
    public let documentRevision: String?
    /// SHA-256 of the document.
    public let documentSHA256: [UInt8]
    /// The field.
    public let field: String
    /// The line, from 1.
    public let line: Int?
    /// The words.
    public let text: String
    /// What read it.
    public let extractor: String
    /// Who submitted it.
    public let submitter: String
    /// The parent as it stands there.
    public let parentWritten: String
    /// The revision of the parent.
    public let parentRevision: String?
    /// When the claim was first made.
    public let recordedAt: Moment
}
