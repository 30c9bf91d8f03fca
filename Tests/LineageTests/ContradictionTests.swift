import Lineage
import Testing

/// Which parents are not believed because stronger evidence names others.
@Suite struct ContradictionTests {
    private func contradicted(_ stated: [(parent: Int64, relation: Relation, kinds: Set<EvidenceKind>)]) -> Set<Int64> {
        let candidates = Resolver.candidates(
            of: NodeID(99),
            claims: stated.flatMap { one in
                one.kinds.map { LiveClaim(parent: NodeID(one.parent), relation: one.relation, ground: .declared, kind: $0) }
            })
        return Set(candidates.filter(\.isContradicted).map(\.parent.number))
    }

    @Test func `a weaker kind that names another parent is not believed, however weak or strong both are`() {
        let documented = EvidenceKind.allCases.filter { $0 != .registration }.sorted { $0.strength > $1.strength }
        for (place, kind) in documented.enumerated() {
            for weaker in documented.dropFirst(place + 1) {
                #expect(contradicted([(1, .finetune, [weaker]), (2, .adapter, [kind])]) == [1], "\(weaker.word) against \(kind.word)")
            }
        }
    }

    @Test func `a weaker kind that names the same parent adds to it`() {
        #expect(contradicted([(1, .adapter, [.adapterConfiguration, .frontMatter, .prose])]) == [])
        #expect(contradicted([(1, .adapter, [.adapterConfiguration]), (2, .adapter, [.frontMatter, .prose, .modelConfiguration])]) == [2])
    }

    @Test func `parents that one kind lists together all stand`() {
        #expect(contradicted([(1, .quantized, [.frontMatter]), (2, .quantized, [.frontMatter]), (3, .quantized, [.prose])]) == [3])
    }

    @Test func `the inputs of a merge add up over all documents`() {
        #expect(contradicted([(1, .merge, [.frontMatter]), (2, .merge, [.prose]), (3, .merge, [.mergeConfiguration])]) == [])
        #expect(contradicted([(1, .merge, [.mergeConfiguration]), (2, .finetune, [.frontMatter])]) == [2])
        #expect(contradicted([(1, .finetune, [.frontMatter]), (2, .merge, [.prose])]) == [2])
    }

    @Test func `a teacher stands beside what the weights began as`() {
        #expect(contradicted([(1, .distillation, [.prose]), (2, .finetune, [.frontMatter])]) == [])
        #expect(contradicted([(1, .distillation, [.adapterConfiguration]), (2, .finetune, [.prose])]) == [])
    }

    @Test func `a registration names parents besides documents, and only text yields to it`() {
        #expect(contradicted([(1, .finetune, [.registration]), (2, .finetune, [.frontMatter]), (3, .finetune, [.catalogue])]) == [3])
        #expect(contradicted([(1, .finetune, [.registration]), (2, .finetune, [.prose])]) == [2])
        #expect(contradicted([(1, .finetune, [.registration, .modelConfiguration]), (2, .finetune, [.frontMatter])]) == [])
        #expect(contradicted([(1, .finetune, [.registration]), (2, .merge, [.prose]), (3, .merge, [.frontMatter])]) == [])
    }

    @Test func `what is inferred yields to everything that is stated, also of the same parent`() {
        for kind in EvidenceKind.allCases where kind != .inferred {
            for relation in Relation.allCases { #expect(contradicted([(1, .quantized, [.inferred]), (2, relation, [kind])]) == [1], "\(kind.word)") }
            let both = [
                LiveClaim(parent: NodeID(1), relation: .quantized, ground: .quantizationMarks, kind: .inferred, confidence: 0.97),
                LiveClaim(parent: NodeID(1), relation: .finetune, ground: .assumed, kind: kind),
            ]
            let alone = Resolver.candidates(of: NodeID(99), claims: [both[1]])
            #expect(Resolver.candidates(of: NodeID(99), claims: both) == alone, "\(kind.word)")
        }
    }

    @Test func `an inference is as certain as it says itself`() {
        let claim = LiveClaim(parent: NodeID(1), relation: .quantized, ground: .quantizationMarks, kind: .inferred, confidence: 0.83)
        let candidates = Resolver.candidates(of: NodeID(99), claims: [claim])
        #expect(candidates.map(\.confidence) == [1 - (1 - 0.83)] && candidates.map(\.kind) == [.inferred] && !candidates[0].isContradicted)
    }

    @Test func `something stated is always believed`() {
        var seed: UInt64 = 1
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<20_000 {
            let count = 1 + next(5)
            let stated = (0..<count).map { index in
                StatedCandidate(
                    parent: NodeID(Int64(index)), relation: Relation.allCases[next(Relation.allCases.count)],
                    kinds: Set((0...next(3)).map { _ in EvidenceKind.allCases[next(EvidenceKind.allCases.count)] }))
            }
            let out = Resolver.contradictions(among: stated)
            #expect(out.count < count)
            let reversed = Array(stated.reversed())
            #expect(Resolver.contradictions(among: reversed) == out)
            #expect(stated.allSatisfy { !out.contains($0.parent) || !$0.kinds.contains(.registration) })
        }
    }

    @Test func `what is contradicted takes no part in cycles`() {
        func candidate(_ child: Int64, _ parent: Int64, contradicted: Bool = false) -> Candidate {
            Candidate(
                child: NodeID(child), parent: NodeID(parent), relation: .finetune, kind: .frontMatter, confidence: 0.9, isContradicted: contradicted)
        }
        let graph = CandidateGraph([candidate(1, 2), candidate(2, 1, contradicted: true), candidate(2, 3)])
        #expect(graph.component(of: NodeID(1)) == [NodeID(1)])
        let edges = graph.edges(of: [NodeID(1), NodeID(2)]) { "n\($0.number)" }
        #expect(Set(edges.filter(\.isAdmitted).map(\.candidate)) == [candidate(1, 2), candidate(2, 3)])
        #expect(edges.filter { !$0.isAdmitted }.map(\.candidate) == [candidate(2, 1, contradicted: true)])
        #expect(edges.filter(\.closesCycle).isEmpty)
    }
}
