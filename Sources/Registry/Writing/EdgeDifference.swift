import Lineage

/// What must happen to live edges so that they are those that the resolver decided.
struct EdgeDifference {
    /// Live edges to end.
    private(set) var closed: [EdgeRow] = []
    /// Edges to begin.
    private(set) var opened: [Edge] = []

    /// The children whose edges differ.
    var children: Set<NodeID> {
        Set(closed.map(\.candidate.child)).union(opened.map(\.candidate.child))
    }

    /// Compares live edges with decided ones; both are about the same children.
    init(live: [EdgeRow], decided: [Edge]) {
        struct Pair: Hashable {
            let child: NodeID
            let parent: NodeID
        }
        var remaining = Dictionary(live.map { (Pair(child: $0.candidate.child, parent: $0.candidate.parent), $0) }) { first, _ in first }
        for edge in decided {
            let pair = Pair(child: edge.candidate.child, parent: edge.candidate.parent)
            if let row = remaining.removeValue(forKey: pair) {
                if row.edge == edge { continue }
                closed.append(row)
            }
            opened.append(edge)
        }
        closed += live.filter { remaining[Pair(child: $0.candidate.child, parent: $0.candidate.parent)] != nil }
    }
}
