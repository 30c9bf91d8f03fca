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

    /// The least distance of everything below (or above) some models: level by level.
    func distances(from roots: [NodeID], upward: Bool, confidence: Double = 0, greatest: Int = .max) -> [NodeID: Int] {
        var next: [NodeID: [NodeID]] = [:]
        for edge in edges(confidence) {
            if upward { next[edge.child, default: []].append(edge.parent) } else { next[edge.parent, default: []].append(edge.child) }
        }
        var distances = Dictionary(roots.map { ($0, 0) }) { first, _ in first }
        var (level, depth) = (roots, 0)
        while !level.isEmpty, depth < greatest {
            depth += 1
            var reached: [NodeID] = []
            for node in level {
                for other in next[node] ?? [] where distances[other] == nil {
                    distances[other] = depth
                    reached.append(other)
                }
            }
            level = reached
        }
        return distances
    }

    /// A page of descendants or ancestors.
    func page(_ question: LineageQuestion, upward: Bool) -> Page {
        let roots = question.of.filter { models[$0] != nil }
        let distances = distances(from: roots, upward: upward, confidence: question.minimumConfidence, greatest: question.depth ?? .max)
        var inside: [NodeID: Set<Relation>] = [:]
        for edge in edges(question.minimumConfidence) where distances[edge.child] != nil && distances[edge.parent] != nil {
            inside[upward ? edge.parent : edge.child, default: []].insert(edge.relation)
        }
        let matched = distances.keys.filter { node in
            guard !roots.contains(node), let model = models[node] else { return false }
            let relations = inside[node] ?? []
            return (question.relations.isEmpty || !relations.isDisjoint(with: question.relations)) && passes(model.facts, question)
                && (question.droppedDuties == nil || dropsDuty(model, question.minimumConfidence))
        }
        let sorted = matched.compactMap { models[$0] }.map { (model: $0, key: key($0, question, distances)) }
            .sorted { isBefore($0.key, $1.key, question) }
        let rest = sorted.filter { _, key in question.after.map { isBefore(($0.value, Array($0.folded.utf8)), key, question) } ?? true }.map(\.model)
        var page = Page(total: matched.count, mentioned: sorted.count { $0.model.status == .mentioned })
        page.items = rest.prefix(question.limit).map { model in
            let relations = (inside[model.node] ?? []).map(\.rawValue).sorted()
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

    /// What an order compares: the value that is asked for, then the name as it is compared.
    private typealias Key = (value: Int64?, name: [UInt8])

    private func key(_ model: IndexedModel, _ question: LineageQuestion, _ distances: [NodeID: Int]) -> Key {
        (value(model, question, distances), Array(model.name.lowercased().utf8))
    }

    private func isBefore(_ left: Key, _ right: Key, _ question: LineageQuestion) -> Bool {
        switch (left.value, right.value) {
        case (nil, .some): return false
        case (.some, nil): return true
        case (let one?, let other?) where one != other: return one < other
        default: break
        }
        if left.name == right.name { return false }
        let isLess = left.name.lexicographicallyPrecedes(right.name)
        return question.sort == .name && question.isDescending ? !isLess : isLess
    }
}
