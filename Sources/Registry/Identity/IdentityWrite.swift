import Lineage
import Postgres

/// Makes a name mean the repository that was seen under it, in a transaction of its own.
struct IdentityWrite {
    let names: NameWrite
    let sighting: RepositorySighting

    init(of sighting: RepositorySighting, in transaction: PostgresTransaction) async throws {
        names = try await NameWrite(in: transaction)
        self.sighting = sighting
    }

    /// Looks again under the lock, and does what must be done.
    func run() async throws -> RepositoryStanding {
        let find = RepositoryStatements.Find(host: sighting.host, repositories: [(sighting.repositoryID, sighting.name.folded)])
        guard let seen = try await names.transaction.queryOne(find) else { preconditionFailure("a row comes back for each question") }
        switch seen.decision(for: sighting) {
        case .nothing(let revision):
            return RepositoryStanding(readRevision: revision)
        case .release(let holder):
            return RepositoryStanding(readRevision: nil, change: .reused(former: try await release(holder)))
        case .rename(let model):
            return try await rename(model, holder: seen.named)
        }
    }

    private func release(_ holder: SeenRepository.Named) async throws -> ModelID {
        let since = sighting.created.map { PostgresTimestamp(microsecondsSince1970: $0.microseconds) } ?? names.moment
        return try await names.release(sighting.name, of: holder, since: min(since, names.moment), source: sighting.host)
    }

    private func rename(_ model: SeenRepository.Numbered, holder: SeenRepository.Named?) async throws -> RepositoryStanding {
        if let holder, holder.node != model.node {
            if holder.isAlias || holder.number != nil {
                _ = try await release(holder)
            } else if !holder.isMentioned {
                // Others described the repository under its new name before it was seen there.
                try await names.absorb(holder.node, named: sighting.name, into: model.node)
            }
        }
        let old = try ModelID(model.name)
        guard let row = try await names.meaning(of: old) else { preconditionFailure("the model has its name while its shape is held") }
        // A name under which a model was only kept was never anybody's.
        let leavesAlias = !model.name.contains(NameWrite.keptMark)
        try await names.rename(row, to: sighting.name, source: sighting.host, leavesAlias: leavesAlias)
        return RepositoryStanding(readRevision: model.readRevision, change: .renamed(from: old))
    }
}
