package import Lineage
package import Registry

/// What the resolver made of everything that is said about one parent of a model.
package struct ParentVerdict: Sendable {
    /// The parent's current id.
    package let parent: ModelID
    /// The parent's number.
    package let node: NodeID
    /// How the parent is known.
    package let status: ModelStatus
    /// What became of it; the same for all its claims.
    package let standing: StatedParent.Standing
    /// The live claims, strongest kind first; not empty.
    package let claims: [StatedParent]

    /// Whether the parent is believed.
    package var isBelieved: Bool {
        if case .admitted = standing { true } else { false }
    }

    /// Whether no document names the parent.
    package var isInferred: Bool { claims.allSatisfy { $0.kind == .inferred } }

    /// The relation of the edge, or of the claim with the best reason where there is none.
    package var relation: Relation {
        if case .admitted(let relation, _) = standing { return relation }
        let claims = claims.map { LiveClaim(parent: $0.parent, relation: $0.relation, ground: $0.ground, kind: $0.kind) }
        return Resolver.bestReasoned(claims)?.relation ?? .finetune
    }

    /// How certain the edge is, 0–1; nil for what is not believed.
    package var confidence: Double? {
        if case .admitted(_, let confidence) = standing { confidence } else { nil }
    }

    /// The kinds of evidence, strongest first.
    package var kinds: [EvidenceKind] {
        Set(claims.map(\.kind)).sorted { $0.strength > $1.strength }
    }

    /// Groups the claims of one model by parent.
    ///
    /// - Parameter claims: As the store lists them: what is believed first, most certain first.
    /// - Returns: One verdict a parent, in the order of the claims.
    package static func all(of claims: [StatedParent]) -> [ParentVerdict] {
        var order: [NodeID] = []
        var grouped: [NodeID: [StatedParent]] = [:]
        for claim in claims {
            if grouped[claim.parent] == nil { order.append(claim.parent) }
            grouped[claim.parent, default: []].append(claim)
        }
        return order.compactMap { parent in
            guard let own = grouped[parent], let first = own.first else { return nil }
            return ParentVerdict(
                parent: first.parentID, node: parent, status: first.parentStatus, standing: first.standing,
                claims: own.sorted { ($1.kind.strength, $0.document, $0.field, $0.claim) < ($0.kind.strength, $1.document, $1.field, $1.claim) })
        }
    }
}

extension StatedParent.Standing {
    /// The word in the API.
    package var word: String {
        switch self {
        case .admitted: "believed"
        case .skipped: "closes_cycle"
        case .contradicted: "contradicted"
        case .selfParent: "self_parent"
        }
    }
}
