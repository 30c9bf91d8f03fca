import Lineage
import TestSupport
import Testing

/// Candidates to move to against a look at every model, on random registries that change.
@Suite struct CandidateTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `candidates are those of the definition, also after changes and in a new layout`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var history = RegistryHistory(seed: seed)
        var builder = LineageIndexBuilder()
        for case .put(let model) in history.grow(40) { builder.add(model) }
        var index = builder.finish()
        for version in 0..<6 {
            Self.check(index, history.reference, &random, "seed \(seed), version \(version)")
            index.apply(history.change())
            if version == 3 { index = index.relaid() }
        }
    }

    private static func check(_ index: LineageIndex, _ reference: ReferenceRegistry, _ random: inout SeededRandom, _ label: String) {
        let question = question(reference, &random)
        let found = index.candidates(question)
        let expected = reference.candidates(question) { index.shape(of: $0) }
        #expect(found.count == expected.count, "\(label)")
        #expect(found.groups.reduce(0) { $0 + $1.count } == found.count && Set(found.kinds).count == found.kinds.count, "\(label)")
        #expect(Set(found.groups.map { [$0.kind.description, $0.license] }).count == found.groups.count, "\(label)")
        // Every group is a rank of its own: then each model is told with its group.
        let ranks = found.groups.indices.map { Optional($0) }
        var told: Set<NodeID> = []
        for (group, models) in found.models(ranked: ranks, limit: 1_000).enumerated() {
            #expect(models.count == found.groups[group].count, "\(label)")
            for model in models {
                told.insert(model.node)
                let kind = found.kinds[found.groups[model.group].kind]
                #expect(model.group == group && expected[model.node]?.kind == kind, "\(label): \(model.node)")
                #expect(expected[model.node]?.license == found.groups[group].license, "\(label): \(model.node)")
            }
        }
        #expect(told == Set(expected.keys), "\(label)")
        checkOrder(found, expected, reference, label)
    }

    /// All groups in one rank: the most downloaded come first, whatever their group.
    private static func checkOrder(
        _ found: Candidates, _ expected: [NodeID: (kind: CandidateKind, license: String?)], _ reference: ReferenceRegistry, _ label: String
    ) {
        guard let first = found.models(ranked: found.groups.map { _ in 0 }, limit: 5).first else { return }
        let sorted = expected.keys.compactMap { reference.models[$0] }.sorted { one, other in
            let (mine, its) = (one.facts.downloads ?? .min, other.facts.downloads ?? .min)
            return mine != its ? mine > its : foldedName(one.name) < foldedName(other.name)
        }
        #expect(first.map(\.node) == sorted.prefix(5).map(\.node), "\(label)")
    }

    private static func question(_ reference: ReferenceRegistry, _ random: inout SeededRandom) -> CandidateQuestion {
        var question = CandidateQuestion()
        if random.isOneIn(3) { question.languages = ["en"] }
        if random.isOneIn(3) { question.allowsLicence = { $0 == "mit" || $0 == nil } }
        if random.isOneIn(3) { question.minimumParameters = 2 }
        if random.isOneIn(3) { question.maximumParameters = 3 }
        if random.isOneIn(3) { question.minimumDownloads = 5 }
        if random.isOneIn(2) { question.excluded = Array(reference.models.keys.sorted().prefix(2)) }
        return question
    }

    @Test func `a fork without a task has that of the model whose dimensions it has`() {
        var builder = LineageIndexBuilder()
        var base = IndexedFacts()
        (base.task, base.shape) = ("text-generation", ModelShape(text: "4,8,2,,,32,99,,,,,,,,,,,"))
        builder.add(IndexedModel(node: NodeID(1), version: 1, name: "org/base", status: .known, facts: base))
        let parent = IndexedParent(node: NodeID(1), relation: .quantized, confidence: 0.9)
        builder.add(IndexedModel(node: NodeID(2), version: 1, name: "org/fork", status: .known, facts: IndexedFacts(), parents: [parent]))
        let student = IndexedParent(node: NodeID(1), relation: .distillation, confidence: 0.9)
        builder.add(IndexedModel(node: NodeID(3), version: 1, name: "org/student", status: .known, facts: IndexedFacts(), parents: [student]))
        var question = CandidateQuestion()
        question.tasks = ["text-generation"]
        let found = builder.finish().candidates(question)
        #expect(found.lookedAt == 3 && found.count == 2 && found.kinds.count == 1)
        #expect(found.kinds.first?.shape?.layers == 4)
    }
}
