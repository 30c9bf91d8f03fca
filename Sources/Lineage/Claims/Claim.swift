/// One statement by one source that a model has a parent.
///
/// The child is whatever the claim is filed under; a claim does not repeat it.
public struct Claim: Hashable, Sendable {
    /// The parent as it stands in the source, at most 300 bytes, before any reading of URLs.
    public let parentWritten: String
    /// The parent's id as read from what was written.
    public let parent: ModelID
    /// The revision of the parent, where the source names one.
    public let parentRevision: Revision?
    /// How the child was made from the parent.
    public let relation: Relation
    /// Why it is that relation.
    public let reason: RelationReason
    /// What the parent contributes, for merges that say so.
    public let role: MergeRole?
    /// Where the statement stands.
    public let evidence: Evidence
    /// How probable it is, 0–1, where that was found out for this very claim; nil where its kind says so (``ConfidenceTable``).
    public let confidence: Double?

    /// Keeps one statement.
    public init(
        parentWritten: String, parent: ModelID, parentRevision: Revision? = nil, relation: Relation, reason: RelationReason,
        role: MergeRole? = nil, evidence: Evidence, confidence: Double? = nil
    ) {
        self.parentWritten = boundedText(parentWritten, maximumByteCount: Evidence.maximumTextByteCount)
        self.parent = parent
        self.parentRevision = parentRevision
        self.relation = relation
        self.reason = reason
        self.role = role
        self.evidence = evidence
        self.confidence = confidence
    }

    /// The same statement with a probability of its own.
    public func with(confidence: Double) -> Claim {
        Claim(
            parentWritten: parentWritten, parent: parent, parentRevision: parentRevision, relation: relation, reason: reason, role: role,
            evidence: evidence, confidence: confidence)
    }
}
