import Lineage
import Registry
import TestSupport
import Testing

/// An index against the recursive SQL of the store, which shares no code with it.
struct IndexOracle {
    let store: ModelStore
    let index: LineageIndex
    var random: SeededRandom

    /// Asks both how two models are related: all shortest lines, and everything that both were made from.
    func askRelationship(_ one: NodeID, _ other: NodeID, label: String) async throws {
        let (graph, _, _) = try await store.lineageAbove([one, other], minimumConfidence: 0, asOf: nil)
        for (from, to) in [(one, other), (other, one)] {
            let found = index.shortestPaths(from: from, to: to, limit: 1_000)
            let expected = graph.shortestPaths(from: from, to: to, limit: 1_000)
            #expect(Set(found) == Set(expected), "\(label): lines from \(from) to \(to)")
            #expect(found.count == expected.count, "\(label): a line from \(from) to \(to) twice")
        }
        let (found, expected) = (index.commonAncestors(of: [one, other]), graph.commonAncestors(of: [one, other]))
        #expect(
            found.map { "\($0.ancestor) \($0.distances)" } == expected.map { "\($0.ancestor) \($0.distances)" },
            "\(label): common ancestors of \(one) and \(other)")
    }

    /// Asks both for one list of each direction, a tree, the counts and what a model is.
    mutating func ask(about node: NodeID, label: String) async throws {
        var question = LineageQuestion(of: [node])
        vary(&question)
        try await askList(question, label: label)
        try await askTree(node, label: label)
        let counts = try await store.lineageCounts(of: node)
        let detail = try #require(try await store.detail(of: node), "\(label): \(node)")
        #expect(index.descendantCounts(ofAll: [node]) == counts.descendants, "\(label): descendants of \(detail.record.id)")
        #expect(index.childCounts(of: node) == counts.children, "\(label): children of \(detail.record.id)")
        let model = try #require(index.model(node), "\(label): \(node)")
        #expect(model.name == detail.record.id.written, "\(label)")
        #expect(model.status == detail.record.status, "\(label): \(model.name)")
        #expect(model.aliases == detail.record.aliases, "\(label): \(model.name)")
        #expect(model.facts.family?.names ?? [] == detail.record.familyNames, "\(label): \(model.name)")
        #expect(index.meaning(of: model.name)?.model == node, "\(label): \(model.name)")
        for alias in model.aliases where index.model(named: alias) == nil {
            #expect(index.meaning(of: alias)?.model == node, "\(label): \(alias)")
        }
    }

    /// Asks both for all families and their members.
    func askFamilies(label: String) async throws {
        let expected = try await store.families().families
        let found = index.families()
        #expect(found.map(Self.text) == expected.map(Self.text), "\(label): families")
        for family in expected {
            let key = try #require(FamilyKey(spelled: family.key))
            let members = try await store.members(of: key)
            #expect(index.members(of: key) == members, "\(label): members of \(key)")
            #expect(
                index.descendantCounts(ofAll: members.map(\.node)) == (try await store.descendantCounts(ofAll: members.map(\.node))),
                "\(label): descendants of \(key)")
        }
    }

    private static func text(_ family: FamilySummary) -> String {
        "\(family.key) \(family.name) \(family.parentKey ?? "-") \(family.members) \(family.sizes.sorted()) \(family.organisations.sorted()) "
            + "\(family.firstCreated?.microseconds ?? -1)"
    }

    private mutating func vary(_ question: inout LineageQuestion) {
        if random.isOneIn(3) { question.depth = Int.random(in: 1...3, using: &random) }
        if random.isOneIn(3) { question.minimumConfidence = random.pick([0.5, 0.9, 0.97]) }
        if random.isOneIn(3) { question.relations = Array(Relation.allCases.shuffled(using: &random).prefix(2)) }
        if random.isOneIn(4) { question.licenses = ["apache-2.0", "mit"] }
        question.sort = random.pick(LineageQuestion.SortKey.allCases)
        question.isDescending = random.isOneIn(2)
        question.limit = Int.random(in: 1...4, using: &random)
    }

    private func askList(_ asked: LineageQuestion, label: String) async throws {
        for upward in [false, true] {
            var question = asked
            repeat {
                let expected = try await upward ? store.ancestors(question) : store.descendants(question)
                let found = upward ? index.ancestors(question) : index.descendants(question)
                #expect(found.matches == expected.matches, "\(label): upward \(upward), \(question)")
                #expect(found.total == expected.total, "\(label): total, upward \(upward), \(question)")
                #expect(found.mentioned == expected.mentioned, "\(label): mentioned, upward \(upward), \(question)")
                #expect(found.next == expected.next, "\(label): next, upward \(upward), \(question)")
                question.after = expected.next
            } while question.after != nil
        }
    }

    private mutating func askTree(_ node: NodeID, label: String) async throws {
        var question = TreeQuestion(of: [node])
        question.depth = Int.random(in: 0...3, using: &random)
        question.limit = Int.random(in: 1...3, using: &random)
        question.minimumConfidence = random.isOneIn(3) ? 0.96 : 0
        let expected = try await store.tree(question).roots
        #expect(index.tree(question) == expected, "\(label): tree, \(question)")
    }
}
