import Lineage
import Postgres

/// Places models in families anew, after names changed.
struct FamilyPass {
    /// The most models that are read at once.
    private static let batchCount = 1_000

    /// The write that this belongs to.
    let transaction: PostgresTransaction

    /// Places models.
    ///
    /// - Returns: Those whose families are different now.
    func place(_ models: Set<NodeID>) async throws -> Set<NodeID> {
        let ordered = models.sorted()
        var placed: Set<NodeID> = []
        for start in stride(from: 0, to: ordered.count, by: Self.batchCount) {
            placed.formUnion(try await placeBatch(Array(ordered[start..<min(start + Self.batchCount, ordered.count)])))
        }
        return placed
    }

    private func placeBatch(_ models: [NodeID]) async throws -> Set<NodeID> {
        let claims = Dictionary(grouping: try await transaction.query(ClaimStatements.ListLive(children: models)), by: \.child)
        let parents = Set(claims.values.joined().map(\.parent))
        let summaries = try await transaction.query(LineageStatements.Summaries(models: parents.union(models).sorted()))
        let ids = Dictionary(summaries.map { ($0.node, $0.id) }) { first, _ in first }
        let asked = Set(models)
        let places = summaries.filter { asked.contains($0.node) }.map { model in
            var facts = ModelFacts()
            facts.parameters = model.parameters
            let candidates = Resolver.candidates(of: model.node, claims: (claims[model.node] ?? []).map(\.live))
            let family =
                model.status == .mentioned
                ? nil : FamilyPlacing.membership(of: model.id, facts: facts, candidates: candidates, ids: ids)
            return ModelStatements.Place(model: model.node, family: family)
        }
        let counts = try await transaction.executeAll(places)
        return Set(zip(places, counts).filter { $0.1 > 0 }.map(\.0.model))
    }
}
