public import Lineage
import Postgres

extension ModelStore {
    /// Gives a model another name; the old one stays as an alias that began now.
    ///
    /// Claims that name either keep meaning this model. A mentioned model that had the new name becomes this one.
    ///
    /// - Parameters:
    ///   - id: The model's name, or another of its names.
    ///   - newID: Its name from now on; a different spelling of the same name is allowed.
    ///   - source: Who says so.
    /// - Throws: ``NameError``, or ``PostgresError`` when the database is away.
    public func rename(_ id: ModelID, to newID: ModelID, source: String) async throws {
        try await write { transaction in
            let write = try await NameWrite(in: transaction)
            guard let model = try await write.meaning(of: id) else { throw NameError.unknown(id) }
            guard model.name != newID.written else { throw NameError.sameName(newID) }
            try await write.rename(model, to: newID, source: source)
        }
    }

    /// Makes a name another name of a model; the model becomes mentioned when nothing is known of it.
    ///
    /// - Throws: ``NameError/taken(_:by:)`` when another known model has the name, or ``PostgresError``.
    public func addAlias(_ known: KnownName) async throws {
        guard known.name != known.model else { throw NameError.sameName(known.name) }
        try await write { transaction in
            let write = try await NameWrite(in: transaction)
            let names = try await NameResolution(of: [known.model], in: transaction)
            try await write.addAlias(known, of: names.node(of: known.model))
        }
    }

    /// Makes many names known, passing over those that are already.
    ///
    /// - Returns: How many were added, and those that other known models have.
    public func addAliases(_ known: [KnownName]) async throws -> (added: Int, taken: [KnownName]) {
        let live = try await client.query(AliasStatements.ListNames(folded: known.map(\.name.folded)))
        let present = Dictionary(live.map { ($0.folded, $0.modelFolded) }) { first, _ in first }
        var added = 0
        var taken: [KnownName] = []
        for name in known where present[name.name.folded] == nil {
            do {
                try await addAlias(name)
                added += 1
            } catch NameError.taken {
                taken.append(name)
            }
        }
        return (added, taken)
    }

    /// One claim: who made it about which model.
    public func claim(_ number: Int64) async throws -> ClaimRecord? {
        try await client.queryOne(ClaimStatements.Get(claim: number))
    }
}
