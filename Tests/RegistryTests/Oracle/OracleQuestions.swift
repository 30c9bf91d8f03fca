import Lineage
import Registry
import TestSupport
import Testing

/// Asks the store about one graph and compares its answers with the reference.
struct OracleQuestions {
    let lineage: ReferenceLineage
    let store: ModelStore
    var random: SeededRandom

    /// Asks for a list, and a question of one other kind.
    mutating func ask(label: String) async throws {
        try await askList(random.pick(ReferenceLineage.Direction.allCases), label: label)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: try await askCounts(label: label)
        case 1: try await askTree(label: label)
        default: try await askRelationship(label: label)
        }
    }

    private func node(_ name: String) async throws -> NodeID {
        try #require(try await store.model(named: ModelID(name))).node
    }

    private mutating func someNames() -> [String] {
        Array(lineage.names.shuffled(using: &random).prefix(random.isOneIn(4) ? 2 : 1))
    }

    private mutating func askList(_ direction: ReferenceLineage.Direction, label: String) async throws {
        let walks = (0..<4).map { _ in ReferenceLineage.Walk(direction: direction, of: someNames()) }
        // Long answers have more pages, and more to get wrong.
        guard var walk = walks.max(by: { lineage.find($0).count < lineage.find($1).count }) else { return }
        if random.isOneIn(3) { walk.depth = Int.random(in: 1...3, using: &random) }
        if random.isOneIn(3) { walk.confidence = random.pick(lineage.reference.edges.map(\.confidence) + [0.97]) }
        if random.isOneIn(3) { walk.relations = Relation.allCases.shuffled(using: &random).prefix(3).map { Int($0.rawValue) } }
        let sort = random.pick(LineageQuestion.SortKey.allCases)
        let isDescending = random.isOneIn(2)
        let expected = lineage.sorted(lineage.find(walk), by: sort.rawValue, isDescending: isDescending)

        var question = LineageQuestion(of: [])
        for name in walk.of { question.of.append(try await node(name)) }
        question.depth = walk.depth == 1_000 ? nil : walk.depth
        question.minimumConfidence = walk.confidence
        question.relations = walk.relations.compactMap { UInt8(exactly: $0).flatMap(Relation.init(rawValue:)) }
        question.sort = sort
        question.isDescending = isDescending
        question.limit = Int.random(in: 1...3, using: &random)
        var found: [ReferenceLineage.Found] = []
        var mentioned = 0
        repeat {
            let page = try await direction == .descendants ? store.descendants(question) : store.ancestors(question)
            #expect(page.total == expected.count, "\(label): total of \(question)")
            mentioned = page.mentioned
            found += page.matches.map {
                .init(name: $0.model.id.folded, depth: $0.depth, relations: $0.relations.map { Int($0.rawValue) })
            }
            question.after = page.next
        } while question.after != nil && found.count <= expected.count
        #expect(found == expected, "\(label): \(direction) \(walk) by \(sort) \(isDescending)")
        #expect(mentioned == expected.count { lineage.reference.models[$0.name]?.isKnown == false }, "\(label): mentioned of \(walk)")
    }

    private mutating func askCounts(label: String) async throws {
        let name = random.pick(lineage.names)
        let below = lineage.find(.init(direction: .descendants, of: [name]))
        let children = lineage.find(.init(direction: .descendants, of: [name], depth: 1))
            .map { found in ReferenceLineage.Found(name: found.name, depth: 1, relations: found.relations) }
        let found = try await store.lineageCounts(of: node(name))
        #expect(numbers(found.descendants) == lineage.counts(below), "\(label): descendants of \(name)")
        let direct = lineage.reference.edges.filter { $0.isAdmitted && $0.parent == name }
        var counts = [0: children.count]
        for edge in direct { counts[edge.relation, default: 0] += 1 }
        #expect(numbers(found.children) == counts, "\(label): children of \(name)")
        let several = someNames()
        var nodes: [NodeID] = []
        for name in several { nodes.append(try await node(name)) }
        let together = lineage.counts(lineage.find(.init(direction: .descendants, of: several)))
        #expect(numbers(try await store.descendantCounts(ofAll: nodes)) == together, "\(label): descendants of \(several) together")
    }

    private func numbers(_ counts: RelationCounts) -> [Int: Int] {
        var numbers = Dictionary(counts.present.map { (Int($0.relation.rawValue), $0.count) }) { first, _ in first }
        numbers[0] = counts.total
        return numbers
    }

    private mutating func askTree(label: String) async throws {
        let roots = someNames()
        var question = TreeQuestion(of: [])
        for name in roots { question.of.append(try await node(name)) }
        question.depth = Int.random(in: 0...4, using: &random)
        question.minimumConfidence = random.isOneIn(3) ? 0.96 : 0
        let expected = lineage.tree(of: roots, depth: question.depth, confidence: question.minimumConfidence)
        let found = try await store.tree(question).roots.map { text(of: $0) }
        #expect(found == expected, "\(label): tree of \(roots) to depth \(question.depth)")
    }

    private func text(of tree: TreeNode) -> String {
        let relation = tree.relation.map { Int($0.rawValue) } ?? 0
        if tree.isRepeated { return "\(tree.model.id.folded):\(relation) again" }
        let children = tree.children.map { text(of: $0) }.joined(separator: " ")
        return "\(tree.model.id.folded):\(relation) of \(tree.childCount ?? -1) [\(children)]"
    }

    private mutating func askRelationship(label: String) async throws {
        let (one, other) = (random.pick(lineage.names), random.pick(lineage.names))
        let (first, second) = (try await node(one), try await node(other))
        let (graph, models, _) = try await store.lineageAbove([first, second], minimumConfidence: 0, asOf: nil)
        let found = graph.shortestPaths(from: first, to: second, limit: 1_000).map { line in
            [one] + line.map { models[$0.parent]?.id.folded ?? "?" }
        }
        let lines = lineage.lines(from: one, to: other)
        let shortest = lines.map(\.count).min()
        #expect(Set(found) == Set(lines.filter { $0.count == shortest }), "\(label): lines from \(one) to \(other)")
        #expect(Set(found).count == found.count, "\(label): a line twice")
        let common = graph.commonAncestors(of: [first, second])
        let expected = lineage.names.compactMap { name -> String? in
            guard let up = lineage.lines(from: one, to: name).map(\.count).min(), let across = lineage.lines(from: other, to: name).map(\.count).min()
            else { return nil }
            return "\(name) \(up - 1) \(across - 1)"
        }
        #expect(
            common.map { "\(models[$0.ancestor]?.id.folded ?? "?") \($0.distances[0]) \($0.distances[1])" }.sorted() == expected.sorted(),
            "\(label): common ancestors of \(one) and \(other)")
        let sums = common.map { $0.distances.reduce(0, +) }
        #expect(sums == sums.sorted(), "\(label): nearest first")
    }
}
