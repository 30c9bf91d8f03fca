import Lineage
import Postgres

/// Asks the store for the levels of a tree.
struct TreeReading {
    private let question: TreeQuestion
    private let transaction: PostgresTransaction

    /// Prepares a tree.
    init(_ question: TreeQuestion, in transaction: PostgresTransaction) {
        self.question = question
        self.transaction = transaction
    }

    /// Asks for the levels and puts them together.
    func tree() async throws -> [TreeNode] {
        let roots = try await transaction.query(LineageStatements.Summaries(models: question.of))
        var growth = TreeGrowth(question)
        while !growth.level.isEmpty { growth.take(try await children(of: growth.level)) }
        var children: [NodeID: Int] = [:]
        var descendants: [NodeID: RelationCounts] = [:]
        for row in try await childCounts(of: growth.cut) where row.relation == nil { children[row.model] = Int(row.count) }
        for row in try await descendantCounts(of: growth.cut) { descendants[row.model, default: RelationCounts()].take(row.relation, row.count) }
        return growth.tree(of: Dictionary(roots.map { ($0.node, $0) }) { first, _ in first }, children: children, descendants: descendants)
    }

    private func children(of level: [NodeID]) async throws -> [TreeChild] {
        if let moment = question.asOf {
            return try await transaction.query(
                TreeStatements.LevelAsOf(parents: level, limit: question.limit, minimumConfidence: question.minimumConfidence, moment: moment))
        }
        return try await transaction.query(
            TreeStatements.Level(parents: level, limit: question.limit, minimumConfidence: question.minimumConfidence))
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
