package import Lineage

/// A claim in short, for tests.
package struct DraftClaim: Hashable, Sendable {
    /// The parent as it is written.
    package var parent: String
    /// How the child was made.
    package var relation: Relation
    /// Why it is that relation.
    package var ground: RelationReason.Ground
    /// What kind of statement it is; nil: what stands in its document.
    package var kind: EvidenceKind?

    /// Drafts a claim.
    package init(_ parent: String, _ relation: Relation = .finetune, ground: RelationReason.Ground = .declared, kind: EvidenceKind? = nil) {
        self.parent = parent
        self.relation = relation
        self.ground = ground
        self.kind = kind
    }

    func claim(path: String, index: Int) throws -> Claim {
        let evidence = Evidence(
            kind: kind ?? DraftDocument.kind(ofPath: path), document: path, field: "base_model[\(index)]", line: index + 2, text: parent,
            extractor: "test/1")
        return Claim(
            parentWritten: parent, parent: try ModelID(parent), relation: relation, reason: RelationReason(ground, detail: "drafted"),
            evidence: evidence, confidence: evidence.kind == .inferred ? ConfidenceTable.prior(of: .inferred) : nil)
    }
}
