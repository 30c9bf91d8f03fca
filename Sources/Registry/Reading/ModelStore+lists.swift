public import Lineage
import Postgres

extension ModelStore {
    /// What the registry holds.
    ///
    /// - Parameter deadline: How long to wait for the answer; nil: as long as for any statement.
    public func counts(within deadline: Duration? = nil) async throws -> RegistryCounts {
        let counts = try await client.queryOne(RegistryStatements.Count(), deadline: deadline)
        guard let counts else { preconditionFailure("a count gives a row") }
        return counts
    }

    /// Everything made from some models, directly or not; each model once.
    public func descendants(_ question: LineageQuestion) async throws -> LineagePage {
        try await read { transaction in
            let rows =
                if let moment = question.asOf {
                    try await transaction.query(LineageListStatements.DescendantsAsOf(question: question.withRoom, moment: moment))
                } else {
                    try await transaction.query(LineageListStatements.Descendants(question: question.withRoom))
                }
            return page(of: rows, question: question, version: try await version(in: transaction))
        }
    }

    /// Everything some models were made from, directly or not; each model once.
    public func ancestors(_ question: LineageQuestion) async throws -> LineagePage {
        try await read { transaction in
            let rows =
                if let moment = question.asOf {
                    try await transaction.query(LineageListStatements.AncestorsAsOf(question: question.withRoom, moment: moment))
                } else {
                    try await transaction.query(LineageListStatements.Ancestors(question: question.withRoom))
                }
            return page(of: rows, question: question, version: try await version(in: transaction))
        }
    }

    /// The believed edges at and above some models, with the models in short and the version that was asked.
    public func lineageAbove(
        _ models: [NodeID], minimumConfidence: Double, asOf: Moment?
    ) async throws -> (graph: AncestorGraph, models: [NodeID: ModelSummary], version: String) {
        try await read { transaction in
            let steps =
                if let asOf {
                    try await transaction.query(
                        LineageStatements.StepsAboveAsOf(models: models, minimumConfidence: minimumConfidence, moment: asOf))
                } else {
                    try await transaction.query(LineageStatements.StepsAbove(models: models, minimumConfidence: minimumConfidence))
                }
            let named = Set(models).union(steps.map(\.parent))
            let summaries = try await transaction.query(LineageStatements.Summaries(models: named.sorted()))
            return (
                AncestorGraph(steps), Dictionary(summaries.map { ($0.node, $0) }) { first, _ in first }, try await version(in: transaction)
            )
        }
    }

    private func page(of rows: [LineageListStatements.Row], question: LineageQuestion, version: String) -> LineagePage {
        let found = rows.compactMap(\.match)
        let shown = found.prefix(question.limit)
        let hasMore = found.count > question.limit
        let next = hasMore ? shown.last.map { LineageQuestion.Position(value: $0.value, folded: $0.match.model.id.folded) } : nil
        return LineagePage(
            matches: shown.map(\.match), total: Int(rows.first?.total ?? 0), mentioned: Int(rows.first?.mentioned ?? 0), next: next, version: version)
    }
}

extension LineageQuestion {
    /// The same question for one model more, which tells whether there is a next page.
    fileprivate var withRoom: LineageQuestion {
        var question = self
        question.limit += 1
        return question
    }
}
