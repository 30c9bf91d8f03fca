import Lineage
import TestSupport
import Testing

/// Asks an index and a reference the same and compares.
struct IndexCheck {
    let label: String

    /// Asks for names, lists, counts and relationships.
    ///
    /// - Parameter base: What the lists are about; nil: something at random.
    mutating func ask(_ index: LineageIndex, _ reference: ReferenceRegistry, _ history: inout RegistryHistory, of base: NodeID? = nil) {
        askNames(index, reference)
        for upward in [false, true, false] {
            var question = history.someQuestion()
            if let base { question.of = [base] }
            askList(index, reference, question, upward: upward)
        }
        guard let one = history.someNode(), let other = history.someNode() else { return }
        askCounts(index, reference, [one])
        if let expected = reference.shape(of: one) { #expect(index.shape(of: one) == expected, "\(label): the shape of \(one)") }
        #expect((index.shape(of: one) == nil) == reference.isShapeless(one), "\(label): the shape of \(one)")
        askCounts(index, reference, Array(Set([one, other])))
        askRelationship(index, reference, one, other)
    }

    /// Asks for the first page of every order, of all that is below and of what is near, without a filter on facts.
    func askOrders(_ index: LineageIndex, _ reference: ReferenceRegistry, of base: NodeID?, limit: Int = 7) {
        guard let base else { return }
        for sort in LineageQuestion.SortKey.allCases {
            let pages: [(isDescending: Bool, relations: [Relation], depth: Int?)] = [
                (true, [], nil), (false, [], nil), (true, [.quantized], nil), (false, [.merge, .adapter], nil),
                (true, [], 1), (true, [.merge, .finetune], 2), (false, [.quantized], 1), (false, [], 3),
            ]
            for (isDescending, relations, depth) in pages {
                var question = LineageQuestion(of: [base])
                (question.sort, question.isDescending, question.relations, question.limit) = (sort, isDescending, relations, limit)
                question.depth = depth
                let expected = reference.page(question, upward: false)
                let page = index.descendants(question)
                #expect(page.matches.map(\.model.id.written) == expected.items.map { String($0.prefix { $0 != " " }) }, "\(label): \(question)")
                #expect(page.total == expected.total, "\(label): \(question)")
            }
        }
    }

    private func askNames(_ index: LineageIndex, _ reference: ReferenceRegistry) {
        for model in reference.models.values {
            #expect(index.model(named: model.name.uppercased()) == model.node, "\(label): \(model.name)")
            var expected = model
            expected.parents.sort { $0.node < $1.node }
            var found = index.model(model.node)
            found?.parents.sort { $0.node < $1.node }
            #expect(found == expected, "\(label)")
        }
        #expect(index.model(named: "org/none") == nil)
    }

    private func askList(_ index: LineageIndex, _ reference: ReferenceRegistry, _ asked: LineageQuestion, upward: Bool) {
        var question = asked
        for _ in 0..<4 {
            let expected = reference.page(question, upward: upward)
            let page = upward ? index.ancestors(question) : index.descendants(question)
            var found = ReferenceRegistry.Page(total: page.total, mentioned: page.mentioned, next: page.next)
            found.items = page.matches.map { match in
                let described = index.model(match.model.node).map { reference.describe($0) } ?? ""
                return "\(match.model.id) \(match.depth) \(match.relations.map(\.rawValue)) \(described)"
            }
            #expect(found == expected, "\(label): \(upward ? "ancestors" : "descendants") \(question)")
            guard let next = expected.next else { return }
            question.after = next
        }
    }

    /// Asks how many descendants some models have together, and how many children the first of them.
    func askCounts(_ index: LineageIndex, _ reference: ReferenceRegistry, _ nodes: [NodeID]) {
        let nodes = nodes.filter { reference.models[$0] != nil }
        let below = reference.distances(from: nodes, upward: false)
        var expected = RelationCounts()
        expected.total = below.count - nodes.count
        #expect(index.descendantCount(ofAll: nodes) == expected.total, "\(label): descendants of \(nodes)")
        var pairs: Set<[Int64]> = []
        for edge in reference.edges() where below[edge.parent] != nil && !nodes.contains(edge.child) {
            if pairs.insert([edge.child.number, Int64(edge.relation.rawValue)]).inserted { expected[edge.relation] += 1 }
        }
        #expect(index.descendantCounts(ofAll: nodes) == expected, "\(label): descendants of \(nodes) by relation")
        guard let first = nodes.first else { return }
        var children = RelationCounts()
        for edge in reference.edges() where edge.parent == first {
            children.total += 1
            children[edge.relation] += 1
        }
        #expect(index.childCounts(of: first) == children, "\(label): children of \(first)")
        let above = reference.distances(from: [first], upward: true)
        let made = Set(reference.edges().map(\.child))
        let roots = above.filter { !made.contains($0.key) }.map { RootDistance(root: $0.key, distance: $0.value) }
        #expect(index.roots(above: first) == roots.sorted { ($0.distance, $0.root) < ($1.distance, $1.root) }, "\(label): roots above \(first)")
        #expect(index.ancestorCount(of: first) == reference.distances(from: [first], upward: true).count - 1, "\(label): ancestors of \(first)")
    }

    private func askRelationship(_ index: LineageIndex, _ reference: ReferenceRegistry, _ one: NodeID, _ other: NodeID) {
        guard reference.models[one] != nil, reference.models[other] != nil else { return }
        let lines = reference.lines(from: one, to: other)
        let shortest = lines.map(\.count).min()
        let expected = lines.filter { $0.count == shortest }.sorted { left, right in left.dropFirst().lexicographicallyPrecedes(right.dropFirst()) }
        let found = index.shortestPaths(from: one, to: other, limit: 1_000).map { [one] + $0.map(\.parent) }
        #expect(found == expected, "\(label): lines from \(one) to \(other)")
        let (left, right) = (reference.distances(from: [one], upward: true), reference.distances(from: [other], upward: true))
        let common = left.compactMap { node, distance in right[node].map { (distance + $0, max(distance, $0), node) } }.sorted { $0 < $1 }
        let nearest = index.commonAncestors(of: [one, other])
        #expect(nearest.map(\.ancestor) == common.map(\.2), "\(label): common ancestors of \(one) and \(other)")
        #expect(nearest.map { $0.distances.reduce(0, +) } == common.map(\.0), "\(label)")
    }
}
