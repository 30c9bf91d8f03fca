extension Resolver {
    /// Admits candidates strongest first and skips each that would close a cycle; contradicted ones are not admitted and bar nothing.
    ///
    /// Only edges inside one strongly connected component can be part of a cycle, so callers may pass one
    /// component at a time or any union of them: the result is the same.
    ///
    /// - Parameters:
    ///   - candidates: Candidates, in any order; at most one for a child and parent.
    ///   - foldedName: The folded name of a model: the last part of the total key.
    /// - Returns: A decision for each candidate, strongest first.
    /// - Complexity: O(*e* · (*v* + *e*)) for *e* candidates over *v* models, in the worst case of one large component.
    public static func acyclic(_ candidates: [Candidate], foldedName: (NodeID) -> String) -> [Edge] {
        let ordered = candidates.map { (key: StrengthKey($0, foldedName: foldedName), candidate: $0) }.sorted { $0.key < $1.key }
        var parents: [NodeID: [NodeID]] = [:]
        return ordered.map { entry in
            let candidate = entry.candidate
            guard !candidate.isContradicted, candidate.child != candidate.parent,
                !reaches(candidate.child, from: candidate.parent, parents: parents)
            else {
                return Edge(candidate, isAdmitted: false)
            }
            parents[candidate.child, default: []].append(candidate.parent)
            return Edge(candidate, isAdmitted: true)
        }
    }

    /// Whether `ancestor` is reached by going up from `start`, or is it.
    static func reaches(_ ancestor: NodeID, from start: NodeID, parents: [NodeID: [NodeID]]) -> Bool {
        var seen: Set<NodeID> = [start]
        var stack = [start]
        while let node = stack.popLast() {
            if node == ancestor { return true }
            for parent in parents[node] ?? [] where seen.insert(parent).inserted { stack.append(parent) }
        }
        return false
    }
}

/// The total key by which candidates are admitted: kind of evidence, confidence, folded child, folded parent.
private struct StrengthKey: Comparable {
    let strength: Int
    let confidence: Double
    let child: String
    let parent: String

    init(_ candidate: Candidate, foldedName: (NodeID) -> String) {
        strength = candidate.kind.strength
        confidence = candidate.confidence
        child = foldedName(candidate.child)
        parent = foldedName(candidate.parent)
    }

    /// Whether the first is stronger and so comes first.
    static func < (first: Self, second: Self) -> Bool {
        if first.strength != second.strength { return first.strength > second.strength }
        if first.confidence != second.confidence { return first.confidence > second.confidence }
        if first.child != second.child { return first.child.utf8.lexicographicallyPrecedes(second.child.utf8) }
        return first.parent.utf8.lexicographicallyPrecedes(second.parent.utf8)
    }
}
