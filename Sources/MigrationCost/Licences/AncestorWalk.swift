import Lineage

/// The nearest lines from a model up to everything that a passage reaches it from.
struct AncestorWalk {
    /// How a model was reached.
    private struct Reached {
        let distance: Int
        let confidence: Double
        /// The step that leads down from it.
        let step: LineageStep?
    }

    private var reached: [NodeID: Reached]
    /// The models in the order in which they were reached: nearest first, then the more certain, then by number. The model itself is first.
    private(set) var order: [NodeID]

    /// Walks up, level by level, through the relations that the passage lets through.
    ///
    /// - Parameter passage: Nil goes through every relation.
    /// - Complexity: O(*v* + *e*) of what is reached, and each level is sorted.
    init(from model: NodeID, through passage: DutyPassage?, graph: AncestorGraph) {
        reached = [model: Reached(distance: 0, confidence: 1, step: nil)]
        order = [model]
        var level = [model]
        var distance = 0
        while !level.isEmpty {
            distance += 1
            var found: [NodeID: Reached] = [:]
            for child in level {
                let confidence = reached[child]?.confidence ?? 0
                for step in graph.steps(from: child) where passage?.passes(step.relation) ?? true && reached[step.parent] == nil {
                    let way = Reached(distance: distance, confidence: confidence * step.confidence, step: step)
                    if let other = found[step.parent], !Self.precedes(way, other) { continue }
                    found[step.parent] = way
                }
            }
            reached.merge(found) { old, _ in old }
            level = found.sorted { ($1.value.confidence, $0.key) < ($0.value.confidence, $1.key) }.map(\.key)
            order += level
        }
    }

    /// The more certain of two ways of one length comes first, then the one through the lower number.
    private static func precedes(_ one: Reached, _ other: Reached) -> Bool {
        if one.confidence != other.confidence { return one.confidence > other.confidence }
        return (one.step?.child.number ?? 0) < (other.step?.child.number ?? 0)
    }

    /// Whether a model was reached.
    func contains(_ model: NodeID) -> Bool { reached[model] != nil }

    /// The nearest line up to a model, the first step first; nil where it was not reached.
    func path(to model: NodeID) -> [LineageStep]? {
        guard var place = reached[model] else { return nil }
        var path: [LineageStep] = []
        while let step = place.step, let below = reached[step.child] {
            path.append(step)
            place = below
        }
        return path.reversed()
    }
}
