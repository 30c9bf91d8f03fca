import Lineage
import Postgres

/// Files submissions of many models at once that the store knows nothing of but, at most, that others name them, or that only add documents to a
/// model.
///
/// The result is that of one submission after the other: no document is superseded and no claim retracted, so little is
/// compared, and all rows go in together. Whatever else there is to do is left to ``SubmissionWrite``. The shape of the graph is held alone,
/// so that no other writer makes a model or an edge meanwhile: others wait as long as one batch takes.
struct FreshWrite {
    let submissions: [Submission]
    let transaction: PostgresTransaction

    /// Runs all steps.
    ///
    /// - Returns: What each submission did, in order; nil for those that are not for this write and were left alone.
    func run() async throws -> [SubmissionOutcome?] {
        let opening = try await FreshOpening(of: submissions, in: transaction)
        let held = try await HeldModels(of: submissions, opening: opening, in: transaction)
        let names = try await BulkNames(of: submissions, opening: opening, held: held, in: transaction)
        let fresh = submissions.indices.filter { names.isFresh[$0] }
        guard !fresh.isEmpty else { return submissions.map { _ in nil } }
        let models = models(fresh.map { submissions[$0] }, names: names, held: held, numbers: opening.documentNumbers)
        try await write(models, names: names, ids: names.ids.merging(held.parents) { own, _ in own }, moment: opening.moment)
        var outcomes = [SubmissionOutcome?](repeating: nil, count: submissions.count)
        for (index, model) in zip(fresh, models) {
            outcomes[index] =
                model.held == nil
                ? SubmissionOutcome(effect: .new, model: model.submission.child, node: model.node)
                : SubmissionOutcome(effect: .changed, model: names.ids[model.node] ?? model.submission.child, node: model.node)
        }
        return outcomes
    }

    private func models(_ submissions: [Submission], names: BulkNames, held: HeldModels, numbers: [Int64]) -> [FreshModel] {
        var numbers = numbers[...]
        return submissions.map { submission in
            let documents = Array(numbers.prefix(submission.documents.count))
            numbers = numbers.dropFirst(documents.count)
            let byPath = Dictionary(zip(submission.documents.map(\.path), documents)) { first, _ in first }
            let stated = ClaimDifference(live: [], wanted: submission.documents.flatMap(\.reading.claims)).added
            let node = names.node(of: submission.child)
            return FreshModel(
                submission: submission, node: node, hasRow: names.wasThere(submission.child), held: held[node], documents: documents,
                claims: stated.map { claim in
                    guard let document = byPath[claim.evidence.document] else { preconditionFailure("every claim has its document") }
                    return (claim, names.parent(of: claim, in: submission), document)
                })
        }
    }

    private func write(_ models: [FreshModel], names: BulkNames, ids: [NodeID: ModelID], moment: PostgresTimestamp) async throws {
        let candidates = models.map(\.candidates)
        let descriptions = zip(models, candidates).map { $0.description(candidates: $1, ids: ids, moment: moment) }
        let (edges, others) = edges(models, candidates: candidates, names: names)
        let rows = FreshRows(
            moment: moment, models: zip(models, descriptions).filter { !$0.0.hasRow }.map { ModelStatements.Insert(description: $1) },
            mentioned: names.mentioned, known: zip(models, descriptions).filter { $0.0.hasRow }.map(\.1),
            documents: models.flatMap { model in
                zip(model.documents, model.submission.documents).map { number, document in
                    DocumentStatements.Insert(
                        model: model.node, submitter: model.submission.submitter, document: document, moment: moment, number: number)
                }
            },
            claims: models.flatMap { model in model.claims.map { (model.node, $0.claim, $0.parent, $0.document) } }, edges: edges.opened,
            closed: edges.closed.map(\.id))
        try await rows.write(in: transaction)
        var changed = Set(rows.known.map(\.model))
        if !others.isEmpty {
            changed.formUnion(try await ResolutionPass(transaction: transaction, moment: moment).resolve(Set(others.keys), claims: others))
        }
        changed.subtract(rows.made)
        if !changed.isEmpty { try await transaction.execute(ModelStatements.RecordChanges(models: changed.sorted(), moment: moment)) }
    }

    /// The edges of models that nothing can hang below, and the claims of those for which the resolver must look for cycles.
    private func edges(_ models: [FreshModel], candidates: [[Candidate]], names: BulkNames) -> (leaves: EdgeDifference, others: [NodeID: [LiveClaim]])
    {
        let parents = Set(models.flatMap { $0.claims.map(\.parent) })
        var leaves: [Edge] = []
        var held: [EdgeRow] = []
        var others: [NodeID: [LiveClaim]] = [:]
        for (model, candidates) in zip(models, candidates) where !candidates.isEmpty || model.held != nil {
            if parents.contains(model.node) || names.hasChildren.contains(model.node) {
                others[model.node] = model.live
            } else {
                leaves += candidates.map { Edge($0, isAdmitted: !$0.isContradicted) }
                held += model.held?.edges ?? []
            }
        }
        return (EdgeDifference(live: held, decided: leaves), others)
    }
}
