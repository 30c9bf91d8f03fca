/// Decides which edges to believe, in two pure stages.
///
/// 1. ``candidates(of:claims:)`` combines a child's live claims into candidate edges.
/// 2. ``acyclic(_:key:)`` admits the candidates of one strongly connected component, strongest first, and
///    skips those that would close a cycle.
///
/// Neither looks at when a claim arrived, so the same claims give the same edges in any order.
public enum Resolver {
    /// Combines the live claims of one child into one candidate a parent.
    ///
    /// A claim that names the child itself gives no candidate; readers report it as a diagnostic.
    ///
    /// - Parameters:
    ///   - child: The model that the claims are about.
    ///   - claims: Its live claims, in any order.
    /// - Returns: One candidate a parent, ordered by parent.
    /// - Complexity: O(*n* log *n*) in the number of claims.
    public static func candidates(of child: NodeID, claims: some Sequence<LiveClaim>) -> [Candidate] {
        let byParent = Dictionary(grouping: claims.lazy.filter { $0.parent != child }, by: \.parent)
        return byParent.keys.sorted().compactMap { parent in
            guard let statements = byParent[parent], let best = statements.min(by: hasBetterReason),
                let strongest = statements.lazy.map(\.kind).max(by: { $0.strength < $1.strength })
            else { return nil }
            return Candidate(
                child: child, parent: parent, relation: best.relation, kind: strongest,
                confidence: Confidence.combined(Set(statements.lazy.map(\.kind))))
        }
    }

    /// Whether the relation of the first claim is to be preferred: the firmer ground, then the stronger
    /// kind of evidence, then the smaller number of the relation.
    private static func hasBetterReason(_ first: LiveClaim, _ second: LiveClaim) -> Bool {
        (first.ground.firmness, first.kind.strength, second.relation.rawValue)
            > (second.ground.firmness, second.kind.strength, first.relation.rawValue)
    }
}

extension RelationReason.Ground {
    /// How firm this ground is against the others: larger is firmer, no two are equal.
    var firmness: Int {
        switch self {
        case .declared: 7
        case .adapterFiles: 6
        case .quantizationMarks: 5
        case .mergeMarks: 4
        case .conversionMarks: 3
        case .wording: 2
        case .assumed: 1
        }
    }
}
