import Lineage
import TestSupport

/// Makes random registries and changes to them: merges, chains and stars, new parents, names and facts, and names that are taken over.
struct RegistryHistory {
    var reference = ReferenceRegistry()
    private var random: SeededRandom
    /// Edges go from a higher rank to a lower one, so that no change closes a cycle.
    private var ranks: [NodeID: Int] = [:]
    private var count: Int64 = 0
    private let shape: Int

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        shape = Int(seed % 4)
    }

    /// Makes some models at once, in any order of their numbers.
    mutating func grow(_ count: Int) -> [IndexChange] {
        (0..<count).map { _ in addModel() }.shuffled(using: &random)
    }

    /// A batch of changes; sometimes with one that was told before.
    mutating func change() -> [IndexChange] {
        var changes: [IndexChange] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4: changes.append(addModel())
            case 4..<6: changes += alter { history, model in model.parents = history.someParents(below: history.ranks[model.node] ?? 0) }
            case 6: changes += alter { history, model in model.name = history.freshName() }
            case 7: changes += removeLeaf()
            default: changes += alter { history, model in model.facts = history.someFacts() }
            }
        }
        // Later versions of one model win, whatever stands before them in the batch.
        if random.isOneIn(3), let again = changes.randomElement(using: &random) { changes.append(again) }
        return changes
    }

    /// A model that is there.
    mutating func someNode() -> NodeID? { reference.models.keys.sorted().randomElement(using: &random) }

    /// The model with the most children.
    func largest() -> NodeID? {
        Dictionary(grouping: reference.edges(), by: \.parent).max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
    }

    /// A list question with random filters, order and page.
    mutating func someQuestion() -> LineageQuestion {
        var question = LineageQuestion(of: (0..<(random.isOneIn(4) ? 3 : 1)).compactMap { _ in someNode() })
        question.of = Array(Set(question.of)).sorted()
        if random.isOneIn(4) { question.depth = Int.random(in: 1...3, using: &random) }
        if random.isOneIn(4) { question.minimumConfidence = random.pick(Self.confidences) }
        if random.isOneIn(2) { question.relations = Array(Relation.allCases.shuffled(using: &random).prefix(2)) }
        if random.isOneIn(4) { question.licenses = ["mit"] }
        if random.isOneIn(3) { question.droppedDuties = ReferenceRegistry.droppableDuties }
        if random.isOneIn(6) { question.languages = ["en", "xx"] }
        if random.isOneIn(6) { question.quantizations = ["gptq"] }
        if random.isOneIn(6) { question.formats = ["gguf"] }
        if random.isOneIn(6) { question.libraries = ["peft"] }
        if random.isOneIn(8) { question.minimumParameters = 2 }
        if random.isOneIn(8) { question.maximumParameters = 3 }
        if random.isOneIn(8) { question.createdAfter = Moment(microseconds: 2) }
        if random.isOneIn(8) { question.createdBefore = Moment(microseconds: 3) }
        question.sort = random.pick(LineageQuestion.SortKey.allCases)
        question.isDescending = random.isOneIn(2)
        question.limit = Int.random(in: 1...5, using: &random)
        return question
    }

    private static let confidences = [0.5, 0.9, 0.97]

    private mutating func addModel() -> IndexChange {
        count += 1
        // Numbers are not given out in the order in which commits are seen.
        let node = NodeID(count ^ 5)
        ranks[node] = Int(count)
        let parents = someParents(below: Int(count))
        let model = IndexedModel(
            node: node, version: 1, name: freshName(), status: random.isOneIn(4) ? .mentioned : .known, facts: someFacts(), parents: parents)
        reference.models[node] = model
        return .put(model)
    }

    private mutating func alter(_ body: (inout RegistryHistory, inout IndexedModel) -> Void) -> [IndexChange] {
        guard let node = someNode(), var model = reference.models[node] else { return [] }
        body(&self, &model)
        model.version += Int64.random(in: 1...3, using: &random)
        reference.models[node] = model
        return [.put(model)]
    }

    private mutating func removeLeaf() -> [IndexChange] {
        guard let node = someNode(), let model = reference.models[node] else { return [] }
        guard !reference.edges().contains(where: { $0.parent == node }) else { return [] }
        reference.models[node] = nil
        // The name may be another model's at once.
        if random.isOneIn(2), let other = someNode(), var heir = reference.models[other] {
            heir.name = model.name.uppercased()
            heir.version += 1
            reference.models[other] = heir
            let changes: [IndexChange] = [.remove(node, version: model.version + 1), .put(heir)]
            return random.isOneIn(2) ? changes : changes.reversed()
        }
        return [.remove(node, version: model.version + 1)]
    }

    private mutating func someParents(below rank: Int) -> [IndexedParent] {
        let lower = reference.models.keys.filter { (ranks[$0] ?? 0) < rank }.sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
        guard !lower.isEmpty, !random.isOneIn(6) else { return [] }
        let first: NodeID =
            switch shape {
            case 0: lower[lower.count - 1]
            case 1: lower[0]
            default: random.pick(lower)
            }
        var parents = [first]
        if random.isOneIn(shape == 3 ? 2 : 5) { parents += lower.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) }
        var seen: Set<NodeID> = []
        return parents.filter { seen.insert($0).inserted }.map {
            IndexedParent(node: $0, relation: random.pick(Relation.allCases), confidence: random.pick(Self.confidences))
        }
    }

    private mutating func someFacts() -> IndexedFacts {
        var facts = IndexedFacts()
        facts.license = random.pick([nil, "MIT", "mit", "apache-2.0"])
        facts.library = random.pick([nil, "peft", "transformers"])
        facts.quantization = random.pick([nil, "gptq-4bit", "gptq", "awq"])
        facts.languages = random.pick([[], ["en"], ["de", "en"], ["fr"]])
        facts.formats = random.pick([[], ["gguf"], ["safetensors"]])
        facts.parameters = random.pick([nil, 1, 2, 3, 4])
        facts.downloads = random.pick([nil, 0, 0, 5, 9])
        facts.likes = random.pick([nil, 0, 1])
        facts.created = random.pick([nil, 1, 2, 3] as [Int64?]).map { Moment(microseconds: $0) }
        facts.shape = random.pick([nil, nil, "4,8,2,,,32,99,,,,,,,,,,,", ",,,,,,,,,,,,,,,,512,LlamaForCausalLM", "6,8,2,1,,32,99,1,,,,,,,,,,A,B"])
            .flatMap { ModelShape(text: $0) }
        return facts
    }

    private mutating func freshName() -> String {
        "\(random.pick(["Org", "org", "b"]))/M\(Int.random(in: 0..<1_000_000, using: &random))-\(count)-\(reference.models.count)"
    }
}
