import Lineage
import Postgres

/// Grows a tree level by level.
///
/// Merges make lineage a graph: a model is shown with its children at its shallowest place, in the order of that level, and elsewhere
/// only named.
struct TreeGrowth {
    private let question: TreeQuestion
    private let transaction: PostgresTransaction
    private var below: [NodeID: [TreeStatements.Row]] = [:]
    /// Each model that is shown below another, with the model below which its own children are shown.
    private var home: [NodeID: NodeID] = [:]

    /// Prepares a tree.
    init(_ question: TreeQuestion, in transaction: PostgresTransaction) {
        self.question = question
        self.transaction = transaction
    }

    /// Asks for the levels and puts them together.
    mutating func tree() async throws -> [TreeNode] {
        let roots = try await transaction.query(LineageStatements.Summaries(models: question.of))
        let byNode = Dictionary(roots.map { ($0.node, $0) }) { first, _ in first }
        var level = question.of
        let atTheTop = Set(level)
        var count = level.count
        var remaining = question.depth
        while remaining > 0, !level.isEmpty, count < TreeQuestion.maximumNodes {
            let rows = try await children(of: level)
            for row in rows { below[row.parent, default: []].append(row) }
            count += rows.count
            remaining -= 1
            level = rows.compactMap { row in
                guard !atTheTop.contains(row.model.node), home[row.model.node] == nil else { return nil }
                home[row.model.node] = row.parent
                return row.model.node
            }
        }
        let cut = try await countsAtTheCut(roots: question.of)
        let placing = Placing(below: below, home: home, counts: cut)
        return question.of.compactMap { root in
            byNode[root].map { placing.node($0, relation: nil, confidence: nil, under: nil) }
        }
    }

    /// The children of a level, in the order of the level and then of their place below their parent.
    private func children(of level: [NodeID]) async throws -> [TreeStatements.Row] {
        let below = Dictionary(grouping: try await rows(below: level), by: \.parent)
        return level.flatMap { below[$0] ?? [] }
    }

    private func rows(below level: [NodeID]) async throws -> [TreeStatements.Row] {
        if let moment = question.asOf {
            return try await transaction.query(
                TreeStatements.LevelAsOf(parents: level, limit: question.limit, minimumConfidence: question.minimumConfidence, moment: moment))
        }
        return try await transaction.query(
            TreeStatements.Level(parents: level, limit: question.limit, minimumConfidence: question.minimumConfidence))
    }

    private func countsAtTheCut(roots: [NodeID]) async throws -> (children: [NodeID: Int], descendants: [NodeID: RelationCounts]) {
        let all = Set(roots).union(below.values.joined().map(\.model.node))
        let cut = all.filter { node in
            guard let rows = below[node], let first = rows.first else { return true }
            return first.siblings > rows.count
        }.sorted()
        var children: [NodeID: Int] = [:]
        var descendants: [NodeID: RelationCounts] = [:]
        for row in try await childCounts(of: cut) where row.relation == nil { children[row.model] = Int(row.count) }
        for row in try await descendantCounts(of: cut) { descendants[row.model, default: RelationCounts()].take(row.relation, row.count) }
        return (children, descendants)
    }

    private func childCounts(of models: [NodeID]) async throws -> [LineageStatements.ModelCount] {
        guard let moment = question.asOf else {
            return try await transaction.query(
                LineageStatements.CountChildren(models: models, minimumConfidence: question.minimumConfidence))
        }
        return try await transaction.query(
            LineageStatements.CountChildrenAsOf(models: models, minimumConfidence: question.minimumConfidence, moment: moment))
    }

    private func descendantCounts(of models: [NodeID]) async throws -> [LineageStatements.ModelCount] {
        guard let moment = question.asOf else {
            return try await transaction.query(
                LineageStatements.CountDescendants(models: models, minimumConfidence: question.minimumConfidence))
        }
        return try await transaction.query(
            LineageStatements.CountDescendantsAsOf(models: models, minimumConfidence: question.minimumConfidence, moment: moment))
    }
}

/// Puts levels together into nodes.
private struct Placing {
    let below: [NodeID: [TreeStatements.Row]]
    let home: [NodeID: NodeID]
    let counts: (children: [NodeID: Int], descendants: [NodeID: RelationCounts])

    /// A model as it stands below another, or at the top.
    func node(_ model: ModelSummary, relation: Relation?, confidence: Double?, under parent: NodeID?) -> TreeNode {
        let isRepeated = parent != nil && home[model.node] != parent
        let rows = isRepeated ? [] : below[model.node] ?? []
        let children = rows.map { node($0.model, relation: $0.relation, confidence: $0.confidence, under: model.node) }
        let childCount = isRepeated ? nil : rows.first?.siblings ?? counts.children[model.node] ?? 0
        let isCut = !isRepeated && (childCount ?? 0) > children.count
        return TreeNode(
            model: model, relation: relation, confidence: confidence, isRepeated: isRepeated, children: children, childCount: childCount,
            descendants: isCut ? counts.descendants[model.node] : nil)
    }
}
