import Lineage

/// Finds the ways from one model to another.
struct PathFinder {
    let ancestry: Ancestry
    let limit: Int

    /// The shortest ways, and what the second model is to the first.
    func paths(from: NodeID, to: NodeID) -> (relationship: Relationship, items: [PathItem]) {
        if from == to { return (.same, []) }
        let up = ancestry.shortestPaths(from: from, to: to, limit: limit)
        if !up.isEmpty { return (.ancestor, up.map { item(up: $0, down: [], start: from, through: nil) }) }
        let down = ancestry.shortestPaths(from: to, to: from, limit: limit)
        if !down.isEmpty { return (.descendant, down.map { item(up: [], down: $0, start: from, through: nil) }) }
        let common = ancestry.commonAncestors(of: [from, to])
        guard let nearest = common.first?.distances.reduce(0, +) else { return (.unrelated, []) }
        var items: [PathItem] = []
        for entry in common where entry.distances.reduce(0, +) == nearest && items.count < limit {
            guard let left = ancestry.shortestPaths(from: from, to: entry.ancestor, limit: 1).first,
                let right = ancestry.shortestPaths(from: to, to: entry.ancestor, limit: 1).first
            else { continue }
            items.append(item(up: left, down: right, start: from, through: ancestry.id(of: entry.ancestor)))
        }
        return (.commonAncestor, items)
    }

    /// A way up along `up` and down along `down`, which is given child first as well.
    private func item(up: [LineageStep], down: [LineageStep], start: NodeID, through: ModelID?) -> PathItem {
        let nodes = [start] + up.map(\.parent) + down.reversed().map(\.child)
        let steps = up.map { step($0, isUp: true) } + down.reversed().map { step($0, isUp: false) }
        return PathItem(models: nodes.compactMap { ancestry.id(of: $0) }, steps: steps, through: through)
    }

    private func step(_ step: LineageStep, isUp: Bool) -> PathItem.Step {
        PathItem.Step(
            child: ancestry.id(of: step.child)?.written ?? "", parent: ancestry.id(of: step.parent)?.written ?? "", relation: step.relation.word,
            confidence: step.confidence, inferred: step.isInferred, up: isUp)
    }
}
