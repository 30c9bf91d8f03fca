public import Lineage
import Postgres

extension ModelStore {
    /// Makes a name one that a model had until another repository took it: claims in documents from before mean the model.
    ///
    /// - Throws: ``PostgresError`` when the database is away.
    public func addFormerName(_ former: DumpRecord.FormerName, of id: ModelID) async throws {
        try await write { transaction in
            let names = try await NameWrite(in: transaction)
            try await names.addFormerName(former, of: NameResolution(of: [id], in: transaction).node(of: id))
        }
    }
}

extension NameWrite {
    /// Adds a former name unless it is there.
    func addFormerName(_ former: DumpRecord.FormerName, of model: NodeID) async throws {
        let until = PostgresTimestamp(microsecondsSince1970: former.until.microseconds)
        let held = try await transaction.query(FormerNameStatements.List(folded: [former.name.folded]))
        guard !held.contains(where: { $0.node == model && $0.until == until }) else { return }
        try await transaction.execute(
            FormerNameStatements.Insert(model: model, name: former.name.written, source: former.source, until: until))
        // The oldest name that a document's day allows is the one that it means.
        let since = held.filter { $0.until < until }.map(\.until).max()
        let claims = try await transaction.query(FormerNameStatements.EarlierClaims(folded: former.name.folded, since: since, until: until))
            .filter { $0.parent != model }
        var change = Change(model: model, names: [])
        change.children = Set(claims.map(\.child))
        change.models = Set(claims.map(\.parent))
        if !claims.isEmpty { try await transaction.execute(ClaimStatements.Resolve(claims: claims.map(\.id), parent: model)) }
        try await settle(change)
    }
}
