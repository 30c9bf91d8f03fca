import Lineage
import Testing

@Suite struct ResolverTests {
    private let child = NodeID(1)
    private let parent = NodeID(2)

    private func claim(
        _ relation: Relation = .finetune, _ ground: RelationReason.Ground = .assumed, _ kind: EvidenceKind = .frontMatter, of parent: NodeID? = nil
    ) -> LiveClaim {
        LiveClaim(parent: parent ?? self.parent, relation: relation, ground: ground, kind: kind)
    }

    @Test func `a claim that names the child itself gives no candidate`() {
        #expect(Resolver.candidates(of: child, claims: [claim(of: child)]) == [])
    }

    @Test func `the firmest ground decides the relation, then the strongest kind, then the smaller number`() {
        let grounds: [RelationReason.Ground] = [
            .declared, .adapterFiles, .quantizationMarks, .mergeMarks, .conversionMarks, .wording, .assumed,
        ]
        for (firm, loose) in zip(grounds, grounds.dropFirst()) {
            let claims = [claim(.merge, loose, .registration), claim(.pruning, firm, .legacyField)]
            for order in [claims, claims.reversed()] {
                #expect(Resolver.candidates(of: child, claims: order).map(\.relation) == [.pruning])
            }
        }
        let kinds = [claim(.merge, .declared, .tag), claim(.pruning, .declared, .adapterConfiguration)]
        #expect(Resolver.candidates(of: child, claims: kinds).map(\.relation) == [.pruning])
        let numbers = [claim(.merge, .declared), claim(.adapter, .declared), claim(.pruning, .declared)]
        #expect(Resolver.candidates(of: child, claims: numbers).map(\.relation) == [.adapter])
    }

    @Test func `claims of one kind count once, those of several make an edge surer, and nothing is certain`() throws {
        let once = try #require(Resolver.candidates(of: child, claims: [claim()]).first)
        let twice = try #require(Resolver.candidates(of: child, claims: [claim(), claim(.merge)]).first)
        #expect(once.confidence == twice.confidence)
        let both = try #require(Resolver.candidates(of: child, claims: [claim(), claim(.finetune, .assumed, .tag)]).first)
        #expect(both.confidence > once.confidence)
        #expect(both.kind == .frontMatter)
        let all = try #require(Resolver.candidates(of: child, claims: EvidenceKind.allCases.map { claim(.finetune, .assumed, $0) }).first)
        #expect(all.confidence == Confidence.cap)
    }

    @Test func `the weakest edge of a cycle is skipped, by kind, confidence, child and parent`() {
        func candidate(_ child: Int64, _ parent: Int64, _ kind: EvidenceKind, _ confidence: Double) -> Candidate {
            Candidate(child: NodeID(child), parent: NodeID(parent), relation: .finetune, kind: kind, confidence: confidence)
        }
        func skipped(_ candidates: [Candidate]) -> [Candidate] {
            Resolver.acyclic(candidates) { "n\($0.number)" }.filter { !$0.isAdmitted }.map(\.candidate)
        }
        let byKind = [candidate(1, 2, .frontMatter, 0.5), candidate(2, 1, .tag, 0.9)]
        #expect(skipped(byKind) == [byKind[1]])
        let byConfidence = [candidate(1, 2, .tag, 0.5), candidate(2, 1, .tag, 0.9)]
        #expect(skipped(byConfidence) == [byConfidence[0]])
        let byChild = [candidate(2, 1, .tag, 0.9), candidate(1, 2, .tag, 0.9)]
        #expect(skipped(byChild) == [byChild[0]])
        #expect(skipped([candidate(1, 1, .tag, 0.9)]) == [candidate(1, 1, .tag, 0.9)])
    }

    @Test func `names are compared by their bytes`() {
        let names = [1: "o/Z", 2: "o/a", 3: "o/é"]
        let candidates = [(2, 1), (3, 2), (1, 3)].map { pair in
            Candidate(child: NodeID(Int64(pair.0)), parent: NodeID(Int64(pair.1)), relation: .merge, kind: .tag, confidence: 0.5)
        }
        let edges = Resolver.acyclic(candidates) { names[Int($0.number)] ?? "" }
        #expect(edges.map { names[Int($0.candidate.child.number)] } == ["o/Z", "o/a", "o/é"])
        #expect(edges.map(\.isAdmitted) == [true, true, false])
    }
}
