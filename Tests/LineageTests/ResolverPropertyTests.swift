import Lineage
import TestSupport
import Testing

/// The resolver on thousands of random graphs, against one that tries every line.
@Suite struct ResolverPropertyTests {
    private static let seeds: Range<UInt64> = 1..<4_001

    /// Candidates of a random graph: 3 to 25 models, often with cycles, one for a child and parent.
    private func candidates(_ random: inout SeededRandom) -> [Candidate] {
        let count = Int64.random(in: 3...(random.isOneIn(20) ? 25 : 9), using: &random)
        var pairs: Set<[Int64]> = []
        for _ in 0..<(Int64.random(in: 1...2, using: &random) * count) {
            pairs.insert([Int64.random(in: 1...count, using: &random), Int64.random(in: 1...count, using: &random)])
        }
        return pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { candidate($0[0], $0[1], &random) }
    }

    private func candidate(_ child: Int64, _ parent: Int64, _ random: inout SeededRandom) -> Candidate {
        Candidate(
            child: NodeID(child), parent: NodeID(parent), relation: random.pick(Relation.allCases), kind: random.pick(EvidenceKind.allCases),
            confidence: random.pick([0.5, 0.9, 0.99]))
    }

    /// Names in another order than numbers.
    private func name(_ node: NodeID) -> String { "m/\((node.number * 7) % 26)-\(node.number)" }

    /// Admits in the order of the design, and looks along every line.
    private func admitted(_ candidates: [Candidate]) -> Set<Candidate> {
        let order = candidates.sorted { left, right in
            if left.kind != right.kind { return left.kind.strength > right.kind.strength }
            if left.confidence != right.confidence { return left.confidence > right.confidence }
            return (name(left.child), name(left.parent)) < (name(right.child), name(right.parent))
        }
        func isAbove(_ wanted: NodeID, _ start: NodeID, _ edges: [Candidate]) -> Bool {
            start == wanted || edges.contains { $0.child == start && isAbove(wanted, $0.parent, edges) }
        }
        return Set(order.reduce(into: [Candidate]()) { edges, next in if !isAbove(next.child, next.parent, edges) { edges.append(next) } })
    }

    @Test func `the same edges are admitted as along every line, in any order, whole or by component`() {
        for seed in Self.seeds {
            var random = SeededRandom(seed: seed)
            let candidates = candidates(&random)
            let expected = admitted(candidates)
            let whole = Resolver.acyclic(candidates.shuffled(using: &random), foldedName: name)
            #expect(Set(whole.filter(\.isAdmitted).map(\.candidate)) == expected, "seed \(seed)")
            let graph = CandidateGraph(candidates.shuffled(using: &random))
            let parts = graph.edges(of: Set(candidates.map(\.child)), foldedName: name)
            #expect(Set(parts) == Set(whole), "seed \(seed)")
            #expect(parts.count == whole.count, "seed \(seed)")
        }
    }

    @Test func `resolving the components that a change touches gives the same edges as resolving everything`() {
        for seed in Self.seeds {
            var random = SeededRandom(seed: seed)
            var graph = CandidateGraph([])
            var all: [NodeID: [Candidate]] = [:]
            var edges: [NodeID: Set<Edge>] = [:]
            let count = Int64.random(in: 3...8, using: &random)
            for _ in 0..<8 {
                let child = NodeID(Int64.random(in: 1...count, using: &random))
                let parents = (1...count).filter { $0 != child.number && random.isOneIn(3) }
                let own = parents.map { candidate(child.number, $0, &random) }
                var affected = graph.component(of: child).union([child])
                graph.replaceCandidates(of: child, with: own)
                all[child] = own
                affected.formUnion(graph.component(of: child))
                for node in affected { edges[node] = [] }
                for edge in graph.edges(of: affected, foldedName: name) { edges[edge.candidate.child, default: []].insert(edge) }
                let fresh = Resolver.acyclic(all.values.flatMap { $0 }, foldedName: name)
                #expect(edges.values.reduce(into: Set()) { $0.formUnion($1) } == Set(fresh), "seed \(seed)")
            }
        }
    }

    @Test func `a component holds what reaches each other`() {
        for seed in Self.seeds.prefix(1_000) {
            var random = SeededRandom(seed: seed)
            let candidates = candidates(&random)
            let graph = CandidateGraph(candidates)
            for node in Set(candidates.flatMap { [$0.child, $0.parent] }) {
                let above = reach(node, candidates) { ($0.child, $0.parent) }
                let below = reach(node, candidates) { ($0.parent, $0.child) }
                #expect(graph.component(of: node) == above.intersection(below).union([node]), "seed \(seed)")
                #expect(graph.ancestors(of: node) == above, "seed \(seed)")
            }
        }
    }

    /// What is reached from a model by at least one step.
    private func reach(_ node: NodeID, _ candidates: [Candidate], _ step: (Candidate) -> (from: NodeID, to: NodeID)) -> Set<NodeID> {
        var found: Set<NodeID> = []
        while true {
            let next = found.union(candidates.map(step).filter { $0.from == node || found.contains($0.from) }.map(\.to))
            if next == found { return found }
            found = next
        }
    }
}
