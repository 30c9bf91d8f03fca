import Lineage
import Postgres

/// What the store has of models that a write of many adds documents to.
struct HeldModels {
    /// One of them.
    struct Model {
        var documents: [(path: String, facts: ModelFacts)] = []
        var hashes: [String: [UInt8]] = [:]
        var claims: [LiveClaim] = []
        var edges: [EdgeRow] = []
    }

    private var models: [NodeID: Model] = [:]
    /// The id of each parent that they have already.
    private(set) var parents: [NodeID: ModelID] = [:]

    /// Reads them; nobody else writes, since the shape of the graph is held alone.
    init(of submissions: [Submission], opening: FreshOpening, in transaction: PostgresTransaction) async throws {
        let meanings = Dictionary(opening.meanings.map { ($0.asked, $0) }) { first, _ in first }
        let nodes = Set(
            submissions.filter(\.mayGrow).compactMap { meanings[$0.child.folded] }.filter { !$0.isMentioned && !$0.isAlias }.map(\.node)
        ).sorted()
        guard !nodes.isEmpty else { return }
        var batch = PostgresBatch()
        batch.append(DocumentStatements.ListLive(models: nodes))
        batch.append(ClaimStatements.ListLive(children: nodes))
        batch.append(EdgeStatements.ListLive(children: nodes))
        var answers = try await transaction.run(batch)
        for row in try answers.next(DocumentStatements.ListLive.self) {
            models[row.model, default: Model()].documents.append((row.path, row.facts))
            models[row.model]?.hashes[row.path] = row.sha256
        }
        let claims = try answers.next(ClaimStatements.ListLive.self)
        for row in claims { models[row.child]?.claims.append(row.live) }
        for row in try answers.next(EdgeStatements.ListLive.self) { models[row.candidate.child]?.edges.append(row) }
        let named = Set(claims.map(\.parent)).sorted()
        guard !named.isEmpty else { return }
        for row in try await transaction.query(LineageStatements.Summaries(models: named)) { parents[row.node] = row.id }
    }

    /// What there is of a model.
    subscript(node: NodeID) -> Model? { models[node] }

    /// Whether a submission adds to exactly what its reading relied on.
    func isBasis(of submission: Submission, node: NodeID) -> Bool { models[node]?.hashes == submission.basis }
}
