/// Decides which edges to believe, in two pure stages.
///
/// 1. ``candidates(of:claims:)`` combines a child's live claims into candidate edges, and marks those that
///    stronger evidence contradicts.
/// 2. ``acyclic(_:foldedName:)`` admits the other candidates of one strongly connected component, strongest
///    first, and skips those that would close a cycle.
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
        let stated = byParent.keys.sorted().compactMap { parent -> StatedCandidate? in
            guard let all = byParent[parent] else { return nil }
            // What somebody states is not inferred any more, however sure the inference was.
            let stated = all.filter { $0.kind != .inferred }
            let statements = stated.isEmpty ? all : stated
            guard let best = bestReasoned(statements) else { return nil }
            return StatedCandidate(
                parent: parent, relation: best.relation, kinds: Set(statements.lazy.map(\.kind)),
                inferred: statements.lazy.compactMap(\.confidence).max())
        }
        let contradicted = contradictions(among: stated)
        return stated.compactMap { stated in
            guard let strongest = stated.strongest(of: stated.kinds) else { return nil }
            return Candidate(
                child: child, parent: stated.parent, relation: stated.relation, kind: strongest,
                confidence: Confidence.combined(stated.kinds, inferred: stated.inferred), isContradicted: contradicted.contains(stated.parent))
        }
    }

    /// The claim whose relation counts: that with the firmer ground, then of the stronger kind, then with the smaller number of the relation.
    ///
    /// - Parameter claims: Claims about one parent.
    /// - Returns: Nil when there is none.
    public static func bestReasoned(_ claims: [LiveClaim]) -> LiveClaim? {
        claims.min(by: hasBetterReason)
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
