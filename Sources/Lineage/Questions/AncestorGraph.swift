/// The believed edges at and above some models: small even where the registry is large, since lines are short.
///
/// Answers how models are related: the shortest paths between them and their nearest common ancestors.
public struct AncestorGraph: Sendable {
    private let parents: [NodeID: [LineageStep]]

    /// Keeps edges; everything above the models that will be asked about must be among them.
    public init(_ steps: some Sequence<LineageStep>) {
        parents = Dictionary(grouping: steps, by: \.child).mapValues { $0.sorted { $0.parent < $1.parent } }
    }

    /// The edges from a model to its parents, by the parent's number; none of a model without parents.
    public func steps(from child: NodeID) -> [LineageStep] { parents[child] ?? [] }

    /// How far each ancestor is above a model; the model itself is at 0.
    ///
    /// - Complexity: O(*v* + *e*) of what is above the model.
    public func distances(above model: NodeID) -> [NodeID: Int] {
        var distances = [model: 0]
        var level = [model]
        while !level.isEmpty {
            var next: [NodeID] = []
            for child in level {
                for step in parents[child] ?? [] where distances[step.parent] == nil {
                    distances[step.parent] = (distances[child] ?? 0) + 1
                    next.append(step.parent)
                }
            }
            level = next
        }
        return distances
    }

    /// All shortest lines from a model up to one of its ancestors.
    ///
    /// - Parameters:
    ///   - model: Where the line begins.
    ///   - ancestor: Where it ends.
    ///   - limit: The most lines wanted; merges of merges can have very many.
    /// - Returns: Lines of steps, child first; empty when `ancestor` is not above `model`, one empty line when both are one.
    /// - Complexity: O(*v* + *e*) plus the length of what is returned.
    public func shortestPaths(from model: NodeID, to ancestor: NodeID, limit: Int) -> [[LineageStep]] {
        let distances = distances(above: model)
        guard let length = distances[ancestor] else { return [] }
        let useful = stepsOnShortestPaths(to: ancestor, length: length, distances: distances)
        var found: [[LineageStep]] = []
        var stack: [[LineageStep]] = [[]]
        while let line = stack.popLast(), found.count < limit {
            let end = line.last?.parent ?? model
            if end == ancestor {
                found.append(line)
            } else {
                stack += (useful[end] ?? []).reversed().map { line + [$0] }
            }
        }
        return found
    }

    /// The models above all of some models, nearest first.
    ///
    /// A model counts as above itself, so a model's own ancestor is found when it is asked about together with it.
    ///
    /// - Parameter models: At least one model.
    /// - Returns: Each common ancestor with its distance from each model, ordered by the sum of distances, then by the largest, then by number.
    public func commonAncestors(of models: [NodeID]) -> [CommonAncestor] {
        let all = models.map { distances(above: $0) }
        guard let first = all.first else { return [] }
        let common = first.keys.compactMap { node -> CommonAncestor? in
            let each = all.compactMap { $0[node] }
            return each.count == all.count ? CommonAncestor(ancestor: node, distances: each[...]) : nil
        }
        return common.sorted { left, right in
            let leftKey = (left.distances.reduce(0, +), left.distances.max() ?? 0, left.ancestor)
            return leftKey < (right.distances.reduce(0, +), right.distances.max() ?? 0, right.ancestor)
        }
    }

    /// The steps that lie on a shortest line, by child: found by walking down from the ancestor, so that no dead end is followed up.
    private func stepsOnShortestPaths(to ancestor: NodeID, length: Int, distances: [NodeID: Int]) -> [NodeID: [LineageStep]] {
        var children: [NodeID: [LineageStep]] = [:]
        for (child, distance) in distances where distance < length {
            for step in parents[child] ?? [] where distances[step.parent] == distance + 1 { children[step.parent, default: []].append(step) }
        }
        var useful: [NodeID: [LineageStep]] = [:]
        var seen: Set<NodeID> = [ancestor]
        var stack = [ancestor]
        while let node = stack.popLast() {
            for step in children[node] ?? [] {
                useful[step.child, default: []].append(step)
                if seen.insert(step.child).inserted { stack.append(step.child) }
            }
        }
        return useful.mapValues { $0.sorted { $0.parent < $1.parent } }
    }
}
