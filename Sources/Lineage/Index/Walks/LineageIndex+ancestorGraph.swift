extension LineageIndex {
    /// Every believed edge at and above a model, to be gone through as often as one likes.
    ///
    /// - Parameters:
    ///   - minimumConfidence: Follows only edges at least this certain, 0–1.
    ///   - limit: The most models, the one that is asked about included.
    /// - Returns: The edges and the models, nearest first; nil where there are more.
    /// - Complexity: O(*v* + *e*).
    public func ancestorGraph(of node: NodeID, minimumConfidence: Double = 0, limit: Int) -> (graph: AncestorGraph, models: [NodeID])? {
        var models = [node]
        var seen: Set = [node]
        var steps: [LineageStep] = []
        var next = 0
        while next < models.count {
            let child = models[next]
            next += 1
            for parent in parents(of: child) where parent.confidence >= minimumConfidence {
                steps.append(
                    LineageStep(
                        child: child, parent: parent.node, relation: parent.relation, confidence: parent.confidence,
                        isInferred: parent.isInferred))
                if seen.insert(parent.node).inserted { models.append(parent.node) }
            }
            guard models.count <= limit else { return nil }
        }
        return (AncestorGraph(steps), models)
    }
}
