import Lineage

/// Arcs found by either of their ends.
struct ArcIndex {
    private let arcs: LineageArcs
    /// The arcs by child and by parent, as places in `arcs`.
    private let byChild: [Int64: [Int32]]
    private let byParent: [Int64: [Int32]]

    /// Orders arcs. Complexity: O(*n*).
    init(_ arcs: LineageArcs) {
        self.arcs = arcs
        byChild = Dictionary(grouping: Int32(0)..<Int32(arcs.count)) { arcs.children[Int($0)] }
        byParent = Dictionary(grouping: Int32(0)..<Int32(arcs.count)) { arcs.parents[Int($0)] }
    }

    /// The models that have children, those with the most first.
    var parents: [NodeID] {
        byParent.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { NodeID($0.key) }
    }

    /// What remains when models without a parent or without a child are taken away again and again: all cycles, and what
    /// lies between them. Complexity: O(*n*).
    var knot: Set<NodeID> {
        var parentCounts = byChild.mapValues(\.count)
        var childCounts = byParent.mapValues(\.count)
        var remaining = Set(byChild.keys).intersection(byParent.keys)
        var waiting = Set(byChild.keys).union(byParent.keys).subtracting(remaining).map { $0 }
        while let node = waiting.popLast() {
            for arc in byChild[node] ?? [] {
                let parent = arcs.parents[Int(arc)]
                childCounts[parent, default: 0] -= 1
                if childCounts[parent] == 0, remaining.remove(parent) != nil { waiting.append(parent) }
            }
            for arc in byParent[node] ?? [] {
                let child = arcs.children[Int(arc)]
                parentCounts[child, default: 0] -= 1
                if parentCounts[child] == 0, remaining.remove(child) != nil { waiting.append(child) }
            }
        }
        return Set(remaining.map { NodeID($0) })
    }

    /// A cycle through some of these models, each above the one before it; nil where none can be closed among them.
    func cycle(among models: Set<NodeID>) -> [NodeID]? {
        guard var node = models.min() else { return nil }
        var walked: [NodeID] = []
        var places: [NodeID: Int] = [:]
        while places[node] == nil {
            places[node] = walked.count
            walked.append(node)
            let above = (byChild[node.number] ?? []).map { NodeID(arcs.parents[Int($0)]) }
            guard let next = above.first(where: models.contains) else { return nil }
            node = next
        }
        return walked[(places[node] ?? 0)...] + [node]
    }

    /// The children of a model, by relation.
    func children(of model: NodeID) -> RelationCounts {
        counts(of: byParent[model.number] ?? [])
    }

    /// The descendants of a model, by the relations with which they enter its graph.
    func descendants(of model: NodeID) -> RelationCounts {
        var seen: Set<Int64> = [model.number]
        var stack = [model.number]
        var entered: [Int32] = []
        while let node = stack.popLast() {
            for arc in byParent[node] ?? [] {
                entered.append(arc)
                let child = arcs.children[Int(arc)]
                if seen.insert(child).inserted { stack.append(child) }
            }
        }
        return counts(of: entered)
    }

    private func counts(of entered: [Int32]) -> RelationCounts {
        var counts = RelationCounts()
        for (relation, group) in Dictionary(grouping: entered, by: { arcs.relations[Int($0)] }) {
            guard let relation = Relation(rawValue: relation) else { continue }
            counts.take(relation, Int64(Set(group.map { arcs.children[Int($0)] }).count))
        }
        counts.take(nil, Int64(Set(entered.map { arcs.children[Int($0)] }).count))
        return counts
    }
}
