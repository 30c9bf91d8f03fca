import Lineage
import Postgres

/// Compares live edges with those that the resolver makes afresh of all live claims.
///
/// First each child is resolved by itself, which is the whole truth for all but those whose candidates lie on cycles. Those on cycles,
/// and those that differ, are resolved a second time, when the candidates of all are known.
struct EdgeVerification {
    /// How many children are compared together the second time; what lies on cycles is compared in one go, since it decides together.
    private static let batchCount = 200

    private var arcs = LineageArcs()
    private var different: Set<NodeID> = []

    /// Compares the edges of one child as if no candidate lay on a cycle.
    mutating func add(_ child: NodeID, candidates: [Candidate], live: [EdgeRow]) {
        for candidate in candidates { arcs.append(child: candidate.child, parent: candidate.parent, relation: candidate.relation) }
        let decided = CandidateGraph(candidates).edges(of: [child]) { _ in "" }
        if !EdgeDifference(live: live, decided: decided).children.isEmpty { different.insert(child) }
    }

    /// Resolves what may lie on cycles together, and reports what differs then.
    func finish(in transaction: PostgresTransaction, report: inout StoreReport) async throws {
        let knot = ArcIndex(arcs).knot
        if !knot.isEmpty { try await compare(knot, in: transaction, report: &report) }
        let rest = different.subtracting(knot).sorted()
        for start in stride(from: 0, to: rest.count, by: Self.batchCount) {
            try await compare(Set(rest[start..<min(start + Self.batchCount, rest.count)]), in: transaction, report: &report)
        }
    }

    private func compare(_ children: Set<NodeID>, in transaction: PostgresTransaction, report: inout StoreReport) async throws {
        let ordered = children.sorted()
        let claims = Dictionary(grouping: try await transaction.query(ClaimStatements.ListLive(children: ordered)), by: \.child)
        let candidates = ordered.flatMap { Resolver.candidates(of: $0, claims: (claims[$0] ?? []).map(\.live)) }
        let live = try await transaction.query(EdgeStatements.ListLive(children: ordered))
        let nodes = children.union(candidates.map(\.parent)).union(live.map(\.candidate.parent))
        let rows = try await transaction.query(KeptStatements.Names(models: nodes.sorted()))
        let names = Dictionary(rows.map { ($0.node, $0.name) }) { first, _ in first }
        let decided = CandidateGraph(candidates).edges(of: children) { names[$0].map(foldedName) ?? "" }
        let difference = EdgeDifference(live: live, decided: decided)
        var wanted = Dictionary(difference.opened.map { (Pair($0.candidate), $0) }) { first, _ in first }
        for row in difference.closed {
            let made = wanted.removeValue(forKey: Pair(row.candidate)).map(Self.words)
            report.add(.edges, "\(Self.pair(row.candidate, names)): stored is \(Self.words(row.edge)), the claims give \(made ?? "none")")
        }
        for edge in difference.opened where wanted[Pair(edge.candidate)] != nil {
            report.add(.edges, "\(Self.pair(edge.candidate, names)): stored is none, the claims give \(Self.words(edge))")
        }
    }

    private struct Pair: Hashable {
        let child: NodeID
        let parent: NodeID

        init(_ candidate: Candidate) {
            child = candidate.child
            parent = candidate.parent
        }
    }

    private static func pair(_ candidate: Candidate, _ names: [NodeID: String]) -> String {
        "edge \(names[candidate.child] ?? "?") ← \(names[candidate.parent] ?? "?")"
    }

    private static func words(_ edge: Edge) -> String {
        let candidate = edge.candidate
        let standing = edge.isAdmitted ? "believed" : candidate.isContradicted ? "contradicted" : "skipped"
        return "\(candidate.relation.word) by \(candidate.kind.word), \(candidate.confidence), \(standing)"
    }
}
