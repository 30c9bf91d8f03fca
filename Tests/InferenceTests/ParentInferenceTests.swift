import Inference
import Lineage
import Testing

/// Ranking, answering and abstaining on a small registry of one's own.
@Suite struct ParentInferenceTests {
    private func candidate(
        _ number: Int64, _ id: String, children: Int = 0, original: Bool = false, relations: Set<Relation> = [], of copied: Int64? = nil,
        facts: ModelFacts = ModelFacts()
    ) throws -> ParentCandidate {
        ParentCandidate(
            node: NodeID(number), id: try ModelID(id), childCount: children, isOriginal: original, relations: relations,
            original: copied.map { NodeID($0) }, facts: facts)
    }

    private func line() throws -> [ParentCandidate] {
        [
            try candidate(1, "vendor/Comet-3-8B", children: 40, original: true),
            try candidate(2, "vendor/Comet-3-8B-Instruct", children: 60, original: true),
            try candidate(3, "vendor/Comet-3-70B-Instruct", children: 20, original: true),
            try candidate(4, "vendor/Comet-2-8B-Instruct", children: 20, original: true),
            try candidate(5, "quants/Comet-3-8B-Instruct-AWQ", relations: [.quantized]),
        ]
    }

    private func child(_ id: String, facts: ModelFacts = ModelFacts(), keeping: Int = 0) throws -> InferredChild {
        let edges = try (0..<keeping).map { (child: try ModelID("x/M\($0)-7B-GGUF"), parent: try ModelID("y/M\($0)-7B")) }
        return InferredChild(id: try ModelID(id), facts: facts, habit: NamingHabit(edges: edges))
    }

    @Test func `a quantized copy of an instruct model comes from that one and not from its base`() throws {
        let verdict = ParentInference.verdict(on: try child("quants/Comet-3-8B-Instruct-GGUF", keeping: 20), among: try line())
        #expect(verdict.answer?.candidate.id.written == "vendor/Comet-3-8B-Instruct")
        #expect((verdict.answer?.probability ?? 0) > 0.9)
        #expect(verdict.abstention == nil)
        #expect(verdict.answer?.reasons.contains { $0.contains("gguf") } ?? false, "\(String(describing: verdict.answer?.reasons))")
        let base = ParentInference.verdict(on: try child("quants/Comet-3-8B-GGUF", keeping: 20), among: try line())
        #expect(base.answer?.candidate.id.written == "vendor/Comet-3-8B")
    }

    @Test func `the order of the candidates does not matter`() throws {
        let child = try child("quants/Comet-3-8B-Instruct-GGUF", keeping: 20)
        let one = ParentInference.verdict(on: child, among: try line())
        let other = ParentInference.verdict(on: child, among: try line().reversed())
        #expect(one.ranked.map(\.candidate.node) == other.ranked.map(\.candidate.node))
        #expect(one.ranked.map(\.probability) == other.ranked.map(\.probability))
    }

    @Test func `a name that says nothing is answered with an abstention that says so`() throws {
        let verdict = ParentInference.verdict(on: try child("ada/my-little-experiment"), among: try line())
        #expect(verdict.answer == nil)
        #expect(verdict.abstention?.contains("are needed") ?? false)
        let nothing = ParentInference.verdict(on: try child("ada/my-little-experiment"), among: [])
        #expect(nothing.answer == nil && nothing.ranked.isEmpty && nothing.abstention != nil)
    }

    @Test func `other dimensions speak against a parent of the right name`() throws {
        var own = ModelFacts()
        own.dimensions = ["hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64, "vocab_size": 32000]
        var small = ModelFacts()
        small.dimensions = ["hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "vocab_size": 32000]
        let child = try child("quants/Comet-3-GGUF", facts: own, keeping: 20)
        let fitting = ParentInference.verdict(on: child, among: [try candidate(1, "vendor/Comet-3", children: 30, facts: own)])
        let other = ParentInference.verdict(on: child, among: [try candidate(1, "vendor/Comet-3", children: 30, facts: small)])
        #expect((other.ranked.first?.probability ?? 1) < (fitting.ranked.first?.probability ?? 0))
        #expect(other.ranked.first?.objections.contains("the configurations have other dimensions") ?? false)
    }

    @Test func `re-uploads of the same weights do not take probability from each other`() throws {
        let original = try candidate(1, "vendor/Comet-3-8B-Instruct", children: 60, original: true)
        let copy = try candidate(2, "mirror/Comet-3-8B-Instruct", relations: [.reupload], of: 1)
        let child = try child("quants/Comet-3-8B-Instruct-GGUF", keeping: 20)
        let alone = ParentInference.verdict(on: child, among: [original])
        let both = ParentInference.verdict(on: child, among: [original, copy])
        #expect(both.ranked.count == 1 && both.answer?.candidate.node == NodeID(1))
        #expect((both.answer?.probability ?? 0) >= (alone.answer?.probability ?? 1))
    }

    @Test func `an organisation that keeps names is believed sooner than one that is unknown`() throws {
        let known = ParentInference.verdict(on: try child("quants/Comet-3-8B-Instruct", keeping: 0), among: try line())
        let keeper = ParentInference.verdict(on: try child("quants/Comet-3-8B-Instruct-AWQ2", keeping: 30), among: try line())
        #expect(known.ranked.first?.candidate.node == NodeID(2) && keeper.ranked.first?.candidate.node == NodeID(2))
    }

    @Test func `what is kept of a verdict has the same bytes each time and is read back`() throws {
        let child = try child("quants/Comet-3-8B-Instruct-GGUF", keeping: 20)
        let text = try #require(InferenceText(ParentInference.verdict(on: child, among: try line()), of: child))
        let again = try #require(InferenceText(ParentInference.verdict(on: child, among: try line().reversed()), of: child))
        #expect(text.bytes == again.bytes)
        #expect(InferenceText(bytes: text.bytes) == text)
        #expect(text.parent?.id == "vendor/Comet-3-8B-Instruct" && text.abstained == nil)
    }

    @Test func `keys are the names under which the parent may stand`() throws {
        let keys = CandidateKeys(of: try ModelID("bartowski/openai_gpt-oss-120b-GGUF"))
        #expect(keys.names.contains(CandidateKeys.key(of: "gpt-oss-120b")))
        let second = CandidateKeys(of: try ModelID("CEIA/Gemma-3-Gaia-PT-BR-4b-it"))
        #expect(second.names.contains(CandidateKeys.key(of: "gemma-3-4b-it")) && second.families.contains("gemma-3"))
        let third = CandidateKeys(of: try ModelID("unsloth/mistral-7b-instruct-v0.3-bnb-4bit"))
        #expect(third.names.contains(CandidateKeys.key(of: "Mistral-7B-Instruct-v0.3")))
        let long = CandidateKeys(of: try ModelID("a/" + (0..<60).map { "b\($0)" }.joined(separator: "-").prefix(190)))
        #expect(long.names.count <= 600)
    }
}
