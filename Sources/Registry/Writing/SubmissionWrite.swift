import Lineage
import Postgres

/// One submission inside its transaction.
///
/// The steps are those of the design: lock the shape of the graph, resolve names, lock rows in the order of their names, look again
/// under the locks, then documents, claims, edges, facts and changes.
struct SubmissionWrite {
    /// Why the transaction must begin anew.
    enum Restart: Error {
        /// The child has children, so the graph's shape must be held alone.
        case needsExclusiveShape
        /// The child's name was taken over by another model.
        case nameMoved
    }

    let submission: Submission
    let transaction: PostgresTransaction
    let isExclusive: Bool

    /// Runs all steps.
    func run() async throws -> SubmissionOutcome {
        try await transaction.execute(LockStatements.Shape(isExclusive: isExclusive))
        let wanted = submission.documents.flatMap(\.reading.claims)
        var names = try await NameResolution(of: [submission.child] + wanted.map(\.parent), in: transaction)
        try await names.learnFormer(of: submission, in: transaction)
        let child = names.node(of: submission.child)
        try refuseSelfParents(child, names: names)
        let parents = Set(wanted.map { names.parent(of: $0, in: submission) }).subtracting([child])
        try await transaction.execute(LockStatements.Models(child: child, parents: parents.sorted()))
        guard let locked = try await transaction.queryOne(LockStatements.ReadChild(child: child)), !locked.isReplaced else { throw Restart.nameMoved }
        if locked.hasChildren, !isExclusive { throw Restart.needsExclusiveShape }
        try await refuseCycles(child, locked: locked, names: names)

        let documents = try await DocumentWrite(child: child, submission: submission, moment: locked.moment, transaction: transaction).run()
        let claims = try await writeClaims(of: child, documents: documents, names: names, moment: locked.moment)
        let pass = ResolutionPass(transaction: transaction, moment: locked.moment)
        let live = claims.live.map(\.live)
        let reshaped = locked.hasChildren ? try await pass.resolve([child], claims: [child: live]) : try await pass.resolveLeaf(child, claims: live)
        let isSame = !locked.isMentioned && !documents.hasChanged && !claims.hasChanged && reshaped.isEmpty
        if !isSame { try await describe(child, locked: locked, documents: documents, claims: claims.live) }
        let changed = reshaped.union(names.made).union(isSame ? [] : [child])
        if !changed.isEmpty {
            try await transaction.execute(ModelStatements.RecordChanges(models: changed.sorted(), moment: locked.moment))
        }
        let name = documents.speaksForItself(as: submission.child, locked: locked)
        return SubmissionOutcome(effect: isSame ? .same : locked.isMentioned ? .new : .changed, model: try ModelID(name), node: child)
    }

    /// Explicit parents must not be the model itself.
    private func refuseSelfParents(_ child: NodeID, names: NameResolution) throws {
        for claim in submission.registeredClaims where names.node(of: claim.parent) == child {
            throw SubmissionError.selfParent(submission.child)
        }
    }

    /// Explicit parents must not descend from the model; only a model with children has descendants.
    private func refuseCycles(_ child: NodeID, locked: LockedChild, names: NameResolution) async throws {
        let parents = Set(submission.registeredClaims.map { names.node(of: $0.parent) })
        guard locked.hasChildren, !parents.isEmpty else { return }
        let rows = try await transaction.query(EdgeStatements.ListAbove(models: parents.sorted())).filter(\.edge.edge.isAdmitted)
        let graph = AncestorGraph(
            rows.map { row in
                let candidate = row.edge.candidate
                return LineageStep(child: candidate.child, parent: candidate.parent, relation: candidate.relation, confidence: candidate.confidence)
            })
        for parent in parents.sorted() {
            guard let path = graph.shortestPaths(from: parent, to: child, limit: 1).first else { continue }
            let nodes = [parent] + path.map(\.parent)
            let ids = Dictionary(try await transaction.query(LineageStatements.Summaries(models: nodes)).map { ($0.node, $0.id) }) { first, _ in first
            }
            throw SubmissionError.closesCycle(path: nodes.compactMap { ids[$0] })
        }
    }

    private func writeClaims(
        of child: NodeID, documents: WrittenDocuments, names: NameResolution, moment: PostgresTimestamp
    ) async throws -> (live: [ClaimRow], hasChanged: Bool) {
        let all = try await transaction.query(ClaimStatements.ListLive(children: [child]))
        let touched = Set(submission.documents.map(\.path)).union(submission.withdrawn)
        let difference = ClaimDifference(
            live: all.filter { touched.contains($0.path) }, wanted: submission.documents.flatMap(\.reading.claims))
        if !difference.retracted.isEmpty {
            try await transaction.execute(ClaimStatements.Retract(claims: difference.retracted.map(\.id), moment: moment))
        }
        let moved = difference.kept.compactMap { pair -> (id: Int64, document: Int64, evidence: Evidence)? in
            guard let document = documents.ids[pair.claim.evidence.document], !pair.row.stands(at: pair.claim, document: document) else { return nil }
            return (pair.row.id, document, pair.claim.evidence)
        }
        if !moved.isEmpty { try await transaction.execute(ClaimStatements.Move(claims: moved)) }
        guard !difference.added.isEmpty else {
            let gone = Set(difference.retracted.map(\.id))
            return (all.filter { !gone.contains($0.id) }, !gone.isEmpty)
        }
        let added = difference.added.map { claim in
            guard let document = documents.ids[claim.evidence.document] else { preconditionFailure("every claim has its document") }
            return (child: child, claim: claim, parent: names.parent(of: claim, in: submission), document: document)
        }
        try await transaction.execute(ClaimStatements.Insert(moment: moment, claims: added))
        return (try await transaction.query(ClaimStatements.ListLive(children: [child])), true)
    }

    /// Writes what is known of the child now: merged facts and families.
    private func describe(_ child: NodeID, locked: LockedChild, documents: WrittenDocuments, claims: [ClaimRow]) async throws {
        try await ModelDescription(transaction: transaction, moment: locked.moment).write(
            child, name: documents.speaksForItself(as: submission.child, locked: locked), documents: documents.facts,
            registeredAt: locked.registeredAt, claims: claims)
    }
}

extension Submission {
    /// The parents that this submission names through the API; those of registrations that are only read again were checked when they came.
    var registeredClaims: [Claim] {
        documents.filter { DocumentPath.isRegistration($0.path) && basis[$0.path] != $0.sha256 }.flatMap(\.reading.claims)
    }
}
