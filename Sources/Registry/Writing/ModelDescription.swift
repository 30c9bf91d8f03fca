import Lineage
import Postgres

/// Writes what is known of a model: the facts of its live documents together, and its families.
struct ModelDescription {
    /// The write that this belongs to.
    let transaction: PostgresTransaction
    /// The time of everything that the write does.
    let moment: PostgresTimestamp

    /// Writes it.
    ///
    /// - Parameters:
    ///   - node: The model.
    ///   - name: Its name as it is shown from now on.
    ///   - documents: Path and facts of its live documents.
    ///   - registeredAt: When it was first registered through the API; nil where that is being done now.
    ///   - claims: Its live claims.
    func write(
        _ node: NodeID, name: String, documents: [(path: String, facts: ModelFacts)], registeredAt: PostgresTimestamp?, claims: [ClaimRow]
    ) async throws {
        var facts = FactSource.merged(documents)
        if facts.created == nil, documents.contains(where: { DocumentPath.isRegistration($0.path) }) {
            facts.created = Moment(microseconds: (registeredAt ?? moment).microsecondsSince1970)
        }
        let parents = try await transaction.query(LineageStatements.Summaries(models: Set(claims.map(\.parent)).subtracting([node]).sorted()))
        let ids = Dictionary(parents.map { ($0.node, $0.id) }) { first, _ in first }
        let family = FamilyPlacing.membership(
            of: try ModelID(name), facts: facts, candidates: Resolver.candidates(of: node, claims: claims.map(\.live)), ids: ids)
        try await transaction.execute(ModelStatements.Update(model: node, name: name, facts: facts, family: family, moment: moment))
    }
}
