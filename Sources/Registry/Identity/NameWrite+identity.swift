import Lineage
import Postgres

extension NameWrite {
    /// What stands between a name that was taken anew and the number of the repository that had it.
    static let keptMark: Character = "~"

    /// Under what a model is kept whose name another repository took: `org/name~number`, at most 200 bytes.
    static func keptID(of name: ModelID, number: String) throws -> ModelID {
        let ending = "\(keptMark)\(boundedText(number, maximumByteCount: 64))"
        return try ModelID(boundedText(name.written, maximumByteCount: ModelID.maximumByteCount - ending.utf8.count) + ending)
    }

    /// Takes a name away from the model that has it, since another repository is called so since a day.
    ///
    /// Claims in documents from before keep the model that they meant, and others mean whoever has the name next: until it is known, a mentioned model.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - holder: The model that it means: by its own name, or as another name of it.
    ///   - since: When the other repository was made.
    /// - Returns: What the model is called from now on.
    func release(_ name: ModelID, of holder: SeenRepository.Named, since: PostgresTimestamp, source: String) async throws -> ModelID {
        var change = Change(model: holder.node, names: [], isRename: true)
        let later = try await transaction.query(FormerNameStatements.LaterClaims(folded: name.folded, parent: holder.node, since: since))
        let kept: ModelID
        if holder.isAlias {
            kept = try ModelID(holder.name)
            if let alias = try await transaction.queryOne(AliasStatements.Get(folded: name.folded)) {
                try await transaction.execute(AliasStatements.End(alias: alias.id, moment: moment))
            }
        } else {
            kept = try Self.keptID(of: name, number: holder.number ?? "former")
            try await transaction.execute(AliasStatements.Rename(model: holder.node, name: kept.written))
            _ = try await transaction.query(RepositoryStatements.Mark(models: [holder.node], status: .gone))
        }
        try await transaction.execute(FormerNameStatements.Insert(model: holder.node, name: name.written, source: source, until: since))
        if !later.isEmpty {
            let names = try await NameResolution(of: [name], in: transaction)
            try await transaction.execute(ClaimStatements.Resolve(claims: later.map(\.id), parent: names.node(of: name)))
            change.children = Set(later.map(\.child))
            change.models = Set(names.made)
        }
        try await settle(change)
        return kept
    }

    /// Makes one model of two that were found to be the same: documents, claims, other names and repositories of the first become the other's.
    ///
    /// What the other one has at the same path stays, and that of the first ends.
    func absorb(_ node: NodeID, named name: ModelID, into model: NodeID) async throws {
        var change = Change(model: model, names: [name])
        try await transaction.execute(FormerNameStatements.HandOver(model: node, other: model, moment: moment))
        try await transaction.execute(RepositoryStatements.Move(model: node, other: model))
        try await transaction.execute(RepositoryStatements.Forget(model: node))
        try await transaction.execute(FormerNameStatements.Retire(model: node, other: model))
        try await takeAliases(of: node, in: &change)
        change.children = [node]
        try await settle(change)
        try await describe(model)
    }

    /// Writes the facts that all documents of a model state together.
    private func describe(_ model: NodeID) async throws {
        let documents = try await transaction.query(DocumentStatements.ListLive(models: [model]))
        guard !documents.isEmpty, let child = try await transaction.queryOne(LockStatements.ReadChild(child: model)) else { return }
        try await ModelDescription(transaction: transaction, moment: moment).write(
            model, name: child.name, documents: documents.map { ($0.path, $0.facts) }, registeredAt: child.registeredAt,
            claims: try await transaction.query(ClaimStatements.ListLive(children: [model])))
    }
}
