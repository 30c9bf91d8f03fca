import Lineage

/// Models and edges as plain dictionaries, with every question answered from its definition: what the index is compared with.
struct ReferenceRegistry {
    /// A page of a list, and what is said about all of it.
    struct Page: Equatable {
        var items: [String] = []
        var total = 0
        var mentioned = 0
        var next: LineageQuestion.Position?
    }

    var models: [NodeID: IndexedModel] = [:]

    /// Edges that are certain enough, as pairs with their relation.
    func edges(_ confidence: Double = 0) -> [(child: NodeID, parent: NodeID, relation: Relation)] {
        models.values.flatMap { model in
            model.parents.filter { $0.confidence >= confidence }.map { (model.node, $0.node, $0.relation) }
        }
    }

    /// The least distance of everything below (or above) some models: relaxed until nothing changes.
    func distances(from roots: [NodeID], upward: Bool, confidence: Double = 0, greatest: Int = .max) -> [NodeID: Int] {
        let edges = edges(confidence).map { upward ? ($0.child, $0.parent) : ($0.parent, $0.child) }
        var distances = Dictionary(roots.map { ($0, 0) }) { first, _ in first }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (from, to) in edges {
                guard let distance = distances[from], distance < greatest, distances[to] ?? .max > distance + 1 else { continue }
                distances[to] = distance + 1
                hasChanged = true
            }
        }
        return distances
    }

    /// A page of descendants or ancestors.
    func page(_ question: LineageQuestion, upward: Bool) -> Page {
        let roots = question.of.filter { models[$0] != nil }
        let distances = distances(from: roots, upward: upward, confidence: question.minimumConfidence, greatest: question.depth ?? .max)
        let inside = edges(question.minimumConfidence).filter { distances[$0.child] != nil && distances[$0.parent] != nil }
        let matched = distances.keys.filter { node in
            guard !roots.contains(node), let model = models[node] else { return false }
            let relations = relations(of: node, inside, upward: upward)
            return (question.relations.isEmpty || !relations.isDisjoint(with: question.relations)) && passes(model.facts, question)
                && (question.droppedDuties == nil || dropsDuty(model, question.minimumConfidence))
        }
        let sorted = matched.compactMap { models[$0] }.sorted { precedes($0, $1, question, distances) }
        let rest = sorted.filter { model in
            guard let after = question.after else { return true }
            return isBehind(model, after, question, distances)
        }
        var page = Page(total: matched.count, mentioned: sorted.count { $0.status == .mentioned })
        page.items = rest.prefix(question.limit).map { model in
            let relations = relations(of: model.node, inside, upward: upward).map(\.rawValue).sorted()
            return "\(model.name) \(distances[model.node] ?? -1) \(relations) \(describe(model))"
        }
        if rest.count > question.limit {
            let last = rest[question.limit - 1]
            page.next = .init(value: value(last, question, distances), folded: last.name.lowercased())
        }
        return page
    }

    /// A model in words, facts included.
    func describe(_ model: IndexedModel) -> String {
        let facts = model.facts
        return "\(model.status) \(facts.license ?? "-") \(facts.languages) \(facts.downloads ?? -1) \(facts.created?.microseconds ?? -1)"
    }

    /// All lines up from one model to another.
    func lines(from node: NodeID, to ancestor: NodeID) -> [[NodeID]] {
        if node == ancestor { return [[node]] }
        return (models[node]?.parents ?? []).flatMap { parent in lines(from: parent.node, to: ancestor).map { [node] + $0 } }
    }

    private func relations(
        of node: NodeID, _ inside: [(child: NodeID, parent: NodeID, relation: Relation)], upward: Bool
    ) -> Set<Relation> {
        Set(inside.filter { (upward ? $0.parent : $0.child) == node }.map(\.relation))
    }

    private func passes(_ facts: IndexedFacts, _ question: LineageQuestion) -> Bool {
        func any(_ wanted: [String], _ held: [String]) -> Bool { wanted.isEmpty || held.contains { wanted.contains($0) } }
        let quantization = facts.quantization.map { [$0, String($0.split(separator: "-")[0])] } ?? []
        return any(question.licenses, [facts.license?.lowercased()].compactMap { $0 })
            && any(question.libraries, [facts.library?.lowercased()].compactMap { $0 })
            && any(question.tasks, [facts.task?.lowercased()].compactMap { $0 })
            && any(question.quantizations, quantization) && any(question.languages, facts.languages) && any(question.formats, facts.formats)
            && question.minimumParameters.map { least in facts.parameters.map { $0 >= least } ?? false } ?? true
            && question.maximumParameters.map { most in facts.parameters.map { $0 <= most } ?? false } ?? true
            && question.createdAfter.map { after in facts.created.map { $0 >= after } ?? false } ?? true
            && question.createdBefore.map { before in facts.created.map { $0 < before } ?? false } ?? true
    }

    private func value(_ model: IndexedModel, _ question: LineageQuestion, _ distances: [NodeID: Int]) -> Int64? {
        let value: Int64? =
            switch question.sort {
            case .downloads: model.facts.downloads
            case .likes: model.facts.likes
            case .created: model.facts.created?.microseconds
            case .parameters: model.facts.parameters
            case .depth: distances[model.node].map { Int64($0) }
            case .name: 0
            }
        return value.map { question.isDescending ? -$0 : $0 }
    }

    private func isBefore(_ left: (value: Int64?, name: String), _ right: (value: Int64?, name: String), _ question: LineageQuestion) -> Bool {
        switch (left.value, right.value) {
        case (nil, .some): return false
        case (.some, nil): return true
        case (let one?, let other?) where one != other: return one < other
        default: break
        }
        if left.name == right.name { return false }
        let isLess = Array(left.name.utf8).lexicographicallyPrecedes(Array(right.name.utf8))
        return question.sort == .name && question.isDescending ? !isLess : isLess
    }

    private func precedes(_ left: IndexedModel, _ right: IndexedModel, _ question: LineageQuestion, _ distances: [NodeID: Int]) -> Bool {
        isBefore(
            (value(left, question, distances), left.name.lowercased()), (value(right, question, distances), right.name.lowercased()), question)
    }

    private func isBehind(
        _ model: IndexedModel, _ position: LineageQuestion.Position, _ question: LineageQuestion, _ distances: [NodeID: Int]
    ) -> Bool {
        isBefore((position.value, position.folded), (value(model, question, distances), model.name.lowercased()), question)
    }
}
