import Lineage
import Postgres

/// Files submissions of many models at once that the store knows nothing of but, at most, that others name them.
///
/// The result is that of one submission after the other: such models have no documents, claims or edges of their own, so nothing is
/// compared, and rows go in with COPY. Whatever else there is to do is left to ``SubmissionWrite``. The shape of the graph is held alone,
/// so that no other writer makes a model or an edge meanwhile: others wait as long as one batch takes.
struct FreshWrite {
    let submissions: [Submission]
    let transaction: PostgresTransaction

    /// Runs all steps.
    ///
    /// - Returns: What each submission did, in order; nil for those that are not for this write and were left alone.
    func run() async throws -> [SubmissionOutcome?] {
        try await transaction.execute(LockStatements.Shape(isExclusive: true))
        let names = try await BulkNames(of: submissions, in: transaction)
        let fresh = submissions.indices.filter { names.isFresh[$0] }
        guard !fresh.isEmpty, let moment = try await transaction.queryOne(RegistryStatements.Clock()) else { return submissions.map { _ in nil } }
        let models = try await models(fresh.map { submissions[$0] }, names: names)
        try await write(models, names: names, moment: moment)
        var outcomes = [SubmissionOutcome?](repeating: nil, count: submissions.count)
        for (index, model) in zip(fresh, models) {
            outcomes[index] = SubmissionOutcome(effect: .new, model: model.submission.child, node: model.node)
        }
        return outcomes
    }

    private func models(_ submissions: [Submission], names: BulkNames) async throws -> [FreshModel] {
        let count = submissions.reduce(0) { $0 + $1.documents.count }
        var numbers = try await transaction.query(BulkStatements.TakeNumbers(table: "document", count: count))[...]
        return submissions.map { submission in
            let documents = Array(numbers.prefix(submission.documents.count))
            numbers = numbers.dropFirst(documents.count)
            let byPath = Dictionary(zip(submission.documents.map(\.path), documents)) { first, _ in first }
            let stated = ClaimDifference(live: [], wanted: submission.documents.flatMap(\.reading.claims)).added
            return FreshModel(
                submission: submission, node: names.node(of: submission.child), isMentioned: names.wasThere(submission.child), documents: documents,
                claims: stated.map { claim in
                    guard let document = byPath[claim.evidence.document] else { preconditionFailure("every claim has its document") }
                    return (claim, names.node(of: claim.parent), document)
                })
        }
    }

    private func write(_ models: [FreshModel], names: BulkNames, moment: PostgresTimestamp) async throws {
        let candidates = models.map(\.candidates)
        let descriptions = zip(models, candidates).map { $0.description(candidates: $1, ids: names.ids, moment: moment) }
        let new = zip(models, descriptions).filter { !$0.0.isMentioned }.map(\.1)
        try await BulkTable.models.copy(new, in: transaction) { model, row in
            model.bind(into: &row)
            row.append("known")
            row.append(BulkTable.firstVersion)
        }
        try await BulkTable.mentionedModels.copy(names.mentioned, in: transaction) { model, row in
            row.append(model.node.number)
            row.append(model.id.written)
            row.append("mentioned")
            row.append(BulkTable.firstVersion)
        }
        let known = zip(models, descriptions).filter { $0.0.isMentioned }.map(\.1)
        if !known.isEmpty { _ = try await transaction.executeAll(known) }
        try await writeDocuments(models, moment: moment)
        let reshaped = try await writeEdges(models, candidates: candidates, names: names, moment: moment)
        let made = Set(new.map(\.model) + names.mentioned.map(\.node))
        try await BulkTable.changes.copy(made.sorted(), in: transaction) { node, row in
            row.append(node.number)
            row.append(BulkTable.firstVersion)
            row.append(moment)
        }
        let changed = reshaped.union(known.map(\.model)).subtracting(made)
        if !changed.isEmpty { try await transaction.execute(ModelStatements.RecordChanges(models: changed.sorted(), moment: moment)) }
    }

    private func writeDocuments(_ models: [FreshModel], moment: PostgresTimestamp) async throws {
        let documents = models.flatMap { model in zip(model.documents, model.submission.documents).map { (model, $0.0, $0.1) } }
        try await BulkTable.documents.copy(documents, in: transaction) { entry, row in
            let (model, number, document) = entry
            DocumentStatements.Insert(model: model.node, submitter: model.submission.submitter, document: document, moment: moment).bind(into: &row)
            row.append(number)
        }
        let claims = models.flatMap { model in model.claims.map { (model, $0) } }
        try await BulkTable.claims.copy(claims, in: transaction) { entry, row in
            let (model, (claim, parent, document)) = entry
            row.append(model.node.number)
            row.append(model.submission.submitter)
            row.append(moment)
            row.append(parent.number)
            row.append(document)
            claim.append(to: &row)
        }
    }

    /// Writes the edges: at once where nothing can hang below the child, else by the resolver, which looks for cycles.
    private func writeEdges(
        _ models: [FreshModel], candidates: [[Candidate]], names: BulkNames, moment: PostgresTimestamp
    ) async throws -> Set<NodeID> {
        let parents = Set(models.flatMap { $0.claims.map(\.parent) })
        var leaves: [Edge] = []
        var others: [NodeID: [LiveClaim]] = [:]
        for (model, candidates) in zip(models, candidates) where !candidates.isEmpty {
            if parents.contains(model.node) || names.hasChildren.contains(model.node) {
                others[model.node] = model.live
            } else {
                leaves += candidates.map { Edge($0, isAdmitted: !$0.isContradicted) }
            }
        }
        try await BulkTable.edges.copy(leaves, in: transaction) { edge, row in
            row.append(edge.candidate.child.number)
            row.append(edge.candidate.parent.number)
            row.append(Int16(edge.candidate.relation.rawValue))
            row.append(Int16(edge.candidate.kind.rawValue))
            row.append(edge.candidate.confidence)
            row.append(edge.isAdmitted)
            row.append(edge.candidate.isContradicted)
            row.append(moment)
        }
        guard !others.isEmpty else { return [] }
        return try await ResolutionPass(transaction: transaction, moment: moment).resolve(Set(others.keys), claims: others)
    }
}

extension Claim {
    /// Appends the columns of a claim that are its own.
    fileprivate func append(to row: inout PostgresParameters) {
        row.append(evidence.document)
        row.append(evidence.field)
        row.append(parentWritten)
        row.append(parent.written)
        row.append(parentRevision?.written)
        row.append(Int16(relation.rawValue))
        row.append(reason.ground.rawValue)
        row.append(reason.detail)
        row.append(role?.word)
        row.append(role?.weight)
        row.append(Int16(evidence.kind.rawValue))
        row.append(evidence.line.map { Int32(clamping: $0) })
        row.append(evidence.text)
        row.append(evidence.extractor)
    }
}
