import Lineage

extension CorpusCard {
    /// What the resolver makes of the claims, parent by parent.
    struct Believed {
        let parent: ModelID
        let relation: Relation
        let kind: EvidenceKind
        /// Whether only the body of the card states it.
        let isFromBody: Bool
    }

    /// The candidates that are not contradicted: a weaker kind of evidence that names another parent than a stronger one is not believed,
    /// except where both speak of a merge, or one of a teacher.
    var believed: [Believed] {
        let parents = Array(Set(claims.map(\.parent))).sorted()
        let nodes = Dictionary(uniqueKeysWithValues: parents.enumerated().map { ($1, NodeID(Int64($0) + 2)) })
        let live = claims.compactMap { claim in
            nodes[claim.parent].map { LiveClaim(parent: $0, relation: claim.relation, ground: claim.reason.ground, kind: claim.evidence.kind) }
        }
        let candidates = Resolver.candidates(of: NodeID(1), claims: live)
        let all = candidates.map { candidate -> Believed in
            let parent = parents[Int(candidate.parent.number) - 2]
            let own = claims.filter { $0.parent == parent }
            return Believed(parent: parent, relation: candidate.relation, kind: candidate.kind, isFromBody: own.allSatisfy { Self.isFromBody($0) })
        }
        guard let strongest = all.filter({ $0.relation != .distillation }).max(by: { $0.kind.strength < $1.kind.strength }) else { return all }
        return all.filter { candidate in
            candidate.kind == strongest.kind || candidate.relation == .distillation || (candidate.relation == .merge && strongest.relation == .merge)
                || candidate.kind.strength >= strongest.kind.strength
        }
    }

    private static func isFromBody(_ claim: Claim) -> Bool {
        switch claim.evidence.kind {
        case .prose, .proseName, .trainingCommand: true
        case .mergeConfiguration: claim.evidence.field.hasPrefix("block[")
        default: false
        }
    }
}
