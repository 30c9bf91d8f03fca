import Lineage
import Postgres

/// Decides and writes the edges of children whose claims or names changed.
///
/// Resolution is the two pure stages of ``Resolver``; this type only brings them their input and writes the difference.
struct ResolutionPass {
    /// The write that this belongs to.
    let transaction: PostgresTransaction
    /// The time of everything that the write does.
    let moment: PostgresTimestamp

    /// Resolves children without children of their own: nothing can be above itself through them, so each candidate is admitted
    /// unless stronger evidence contradicts it.
    ///
    /// - Returns: The models whose edges are different now.
    func resolveLeaf(_ child: NodeID, claims: [LiveClaim]) async throws -> Set<NodeID> {
        let decided = Resolver.candidates(of: child, claims: claims).map { Edge($0, isAdmitted: !$0.isContradicted) }
        let live = try await transaction.query(EdgeStatements.ListLive(children: [child]))
        return try await write(EdgeDifference(live: live, decided: decided))
    }

    /// Resolves children with everything that shares a component with them, before or after.
    ///
    /// The caller holds the graph's shape exclusively.
    ///
    /// - Parameters:
    ///   - children: The models whose claims changed.
    ///   - claims: All live claims of each.
    /// - Returns: The models whose edges are different now, and the graph of candidates above them.
    func resolve(_ children: Set<NodeID>, claims: [NodeID: [LiveClaim]]) async throws -> Set<NodeID> {
        let candidates = children.sorted().map { ($0, Resolver.candidates(of: $0, claims: claims[$0] ?? [])) }
        let roots = children.union(candidates.flatMap { $0.1.map(\.parent) })
        let rows = try await transaction.query(EdgeStatements.ListAbove(models: roots.sorted()))
        var names = Dictionary(rows.flatMap { [($0.edge.candidate.child, $0.childFolded), ($0.edge.candidate.parent, $0.parentFolded)] }) {
            first, _ in first
        }
        for row in try await transaction.query(NameStatements.Folded(models: roots.filter { names[$0] == nil }.sorted())) {
            names[row.node] = row.folded
        }
        let before = CandidateGraph(rows.map(\.edge.candidate))
        var after = before
        for (child, own) in candidates { after.replaceCandidates(of: child, with: own) }
        let affected = children.reduce(into: children) { $0.formUnion(before.component(of: $1).union(after.component(of: $1))) }
        let decided = after.edges(of: affected) { names[$0] ?? "" }
        let live = rows.map(\.edge).filter { affected.contains($0.candidate.child) }
        return try await write(EdgeDifference(live: live, decided: decided))
    }

    private func write(_ difference: EdgeDifference) async throws -> Set<NodeID> {
        if !difference.closed.isEmpty {
            try await transaction.execute(EdgeStatements.Close(edges: difference.closed.map(\.id), moment: moment))
        }
        if !difference.opened.isEmpty {
            try await transaction.execute(EdgeStatements.Insert(edges: difference.opened, moment: moment))
        }
        return difference.children
    }
}
