public import Lineage
import Postgres

extension ModelStore {
    /// Tells what repositories that were seen outside are here, and settles what their names mean.
    ///
    /// A repository is known by its number at its host. Seen under another name, its model is renamed, and the old name stays as another name of
    /// it. A name that a repository with another number has now is taken away from the model that had it: that one is gone, is kept as
    /// `name~number`, and keeps the claims of documents from before the new repository was made; nothing of its lineage passes to the new one.
    ///
    /// - Parameter sightings: Some hundreds at most, of one host each.
    /// - Returns: One standing for each, in order.
    /// - Throws: ``PostgresError`` when the database is away.
    public func identify(_ sightings: [RepositorySighting]) async throws -> [RepositoryStanding] {
        var standings = [RepositoryStanding?](repeating: nil, count: sightings.count)
        for (host, places) in Dictionary(grouping: sightings.indices, by: { sightings[$0].host }) {
            let seen = try await client.query(
                RepositoryStatements.Find(host: host, repositories: places.map { (sightings[$0].repositoryID, sightings[$0].name.folded) }))
            for (place, seen) in zip(places, seen) {
                if case .nothing(let revision) = seen.decision(for: sightings[place]) {
                    standings[place] = RepositoryStanding(readRevision: revision)
                }
            }
        }
        var settled: [RepositoryStanding] = []
        for (sighting, standing) in zip(sightings, standings) {
            if let standing {
                settled.append(standing)
            } else {
                settled.append(try await write { try await IdentityWrite(of: sighting, in: $0).run() })
            }
        }
        return settled
    }

    /// Remembers that everything of some repositories was read and stored, and that they are there, open or gated.
    ///
    /// - Parameter sightings: Some hundreds at most; those whose name means no model are passed over.
    /// - Throws: ``PostgresError`` when the database is away.
    public func recordRead(_ sightings: [RepositorySighting]) async throws {
        guard !sightings.isEmpty else { return }
        try await write { transaction in
            try await transaction.execute(LockStatements.Shape(isExclusive: false))
            var marked: Set<NodeID> = []
            for (host, sightings) in Dictionary(grouping: sightings, by: \.host) {
                let seen = try await transaction.query(
                    RepositoryStatements.Find(host: host, repositories: sightings.map { ($0.repositoryID, $0.name.folded) }))
                // The last sighting of a model counts, and what was renamed meanwhile is not for this write.
                var read: [NodeID: RepositorySighting] = [:]
                for (sighting, seen) in zip(sightings, seen) {
                    guard let named = seen.named, seen.numbered.map({ $0.node == named.node }) ?? true else { continue }
                    read[named.node] = sighting
                }
                let ordered = read.sorted { $0.key < $1.key }.map { (model: $0.key, sighting: $0.value) }
                try await transaction.execute(RepositoryStatements.Record(host: host, repositories: ordered))
                for (status, isGated) in [(ModelStatus.known, false), (.gated, true)] {
                    let models = ordered.filter { $0.sighting.isGated == isGated }.map(\.model)
                    marked.formUnion(try await transaction.query(RepositoryStatements.Mark(models: models, status: status)))
                }
            }
            try await recordChanges(of: marked, in: transaction)
        }
    }

    /// Says how a known model is known from now on: it stays with all its history.
    ///
    /// - Parameters:
    ///   - id: One of its names; a model that is only mentioned, or unknown, stays as it is.
    ///   - status: ``ModelStatus/known``, ``ModelStatus/gated`` or ``ModelStatus/gone``.
    /// - Returns: Whether it was known otherwise before.
    /// - Throws: ``PostgresError`` when the database is away.
    @discardableResult public func mark(_ id: ModelID, _ status: ModelStatus) async throws -> Bool {
        precondition(status != .mentioned, "what is known does not become mentioned")
        return try await write { transaction in
            guard let model = try await transaction.query(NameStatements.Find(folded: [id.folded])).first else { return false }
            let marked = try await transaction.query(RepositoryStatements.Mark(models: [model.node], status: status))
            try await recordChanges(of: Set(marked), in: transaction)
            return !marked.isEmpty
        }
    }

    /// Makes a name another name of a model because its address leads there now, and one model of two that were known under both.
    ///
    /// - Throws: ``NameError`` where both are repositories of their own, or ``PostgresError``.
    public func redirect(_ old: ModelID, to new: ModelID, source: String) async throws {
        guard old.folded != new.folded else { return }
        try await write { transaction in
            let names = try await NameWrite(in: transaction)
            let from = try await names.meaning(of: old)
            let to = try await names.meaning(of: new)
            if let from, from.node == to?.node { return }
            guard let from, !from.isMentioned, !from.isAlias else {
                let resolved = try await NameResolution(of: [new], in: transaction)
                return try await names.addAlias(KnownName(name: old, model: new, kind: .redirect, source: source), of: resolved.node(of: new))
            }
            guard let to, !to.isMentioned else { return try await names.rename(from, to: new, source: source) }
            let numbers = try await transaction.query(RepositoryStatements.Numbers(models: [from.node, to.node]))
            guard Set(numbers).count < 2 else { throw NameError.taken(old, by: try ModelID(from.name)) }
            try await names.absorb(from.node, named: old, into: to.node)
            try await transaction.execute(
                AliasStatements.Insert(model: to.node, name: from.name, kind: .redirect, source: source, moment: names.moment))
        }
    }

    private func recordChanges(of models: Set<NodeID>, in transaction: PostgresTransaction) async throws {
        guard !models.isEmpty, let moment = try await transaction.queryOne(RegistryStatements.Clock()) else { return }
        try await transaction.execute(ModelStatements.RecordChanges(models: models.sorted(), moment: moment))
    }
}
