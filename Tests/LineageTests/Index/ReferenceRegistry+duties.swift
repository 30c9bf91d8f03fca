import Lineage

extension ReferenceRegistry {
    /// Duties by licence: the first reaches whatever was made from a model, the second what learned from outputs too.
    private static let passed: [String: Set<Int>] = ["mit": [0], "apache-2.0": [0, 1, 2]]
    private static let kept: [String: Set<Int>] = ["mit": [0, 2], "apache-2.0": [1]]
    private static let throughOutputs: Set<Int> = [1, 2]

    /// The same as a table for the index.
    static let droppableDuties: LicenceDuties = {
        func bits(_ duties: Set<Int>?) -> UInt64 { (duties ?? []).reduce(0) { $0 | 1 << UInt64($1) } }
        let rows = Dictionary(
            uniqueKeysWithValues: passed.keys.map { ($0, LicenceDuties.Row(passed: bits(passed[$0]), kept: bits(kept[$0]))) })
        return LicenceDuties(rows: rows, throughOutputs: bits(throughOutputs))
    }()

    /// Whether a model's licence drops a duty that reaches it: for each duty, everything above is gone through that it can come from.
    func dropsDuty(_ model: IndexedModel, _ confidence: Double) -> Bool {
        guard let kept = model.facts.license.map({ Self.kept[$0.lowercased()] }) ?? nil else { return false }
        return (0...2).contains { duty in
            guard !kept.contains(duty) else { return false }
            var above: Set<NodeID> = []
            var open = [model.node]
            while let node = open.popLast() {
                for parent in models[node]?.parents ?? [] where parent.confidence >= confidence {
                    let passes = parent.relation != .distillation || Self.throughOutputs.contains(duty)
                    if passes, above.insert(parent.node).inserted { open.append(parent.node) }
                }
            }
            return above.contains { models[$0]?.facts.license.map { Self.passed[$0.lowercased()]?.contains(duty) == true } ?? false }
        }
    }
}
