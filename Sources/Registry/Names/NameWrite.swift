import Lineage
import Postgres

/// A change of what names mean, inside its transaction; it holds the graph's shape alone.
///
/// Claims keep the model that their parent's name was resolved to, except those that name what changes: they are resolved anew, and
/// with them every child whose edges may differ.
struct NameWrite {
    let transaction: PostgresTransaction
    let moment: PostgresTimestamp

    /// Begins a change of names: nobody else writes edges until the transaction ends.
    init(in transaction: PostgresTransaction) async throws {
        self.transaction = transaction
        try await transaction.execute(LockStatements.Shape(isExclusive: true))
        guard let moment = try await transaction.queryOne(RegistryStatements.Clock()) else { preconditionFailure("the clock gives a row") }
        self.moment = moment
    }

    /// What a name means now.
    func meaning(of id: ModelID) async throws -> NameRow? {
        try await transaction.query(NameStatements.Find(folded: [id.folded])).first
    }

    /// Makes a name another name of a model.
    ///
    /// - Throws: ``NameError/taken(_:by:)`` when a known model has it, ``NameError/sameName(_:)`` when it is the model's own.
    func addAlias(_ known: KnownName, of model: NodeID) async throws {
        var change = Change(model: model, names: [known.name])
        if let live = try await meaning(of: known.name), !live.isAlias {
            guard live.node != model else { throw NameError.sameName(known.name) }
            guard live.isMentioned else { throw NameError.taken(known.name, by: try ModelID(live.name)) }
            try await replace(live.node, in: &change)
        }
        if let alias = try await transaction.queryOne(AliasStatements.Get(folded: known.name.folded)) {
            guard alias.model != model else { return }
            try await transaction.execute(AliasStatements.End(alias: alias.id, moment: moment))
            change.models.insert(alias.model)
        }
        try await transaction.execute(
            AliasStatements.Insert(model: model, name: known.name.written, kind: known.kind, source: known.source, moment: moment))
        try await settle(change)
    }

    /// Gives a model another name and leaves the old one as an alias, unless it was none that anybody wrote.
    func rename(_ model: NameRow, to id: ModelID, source: String, leavesAlias: Bool = true) async throws {
        var change = Change(model: model.node, names: [id], isRename: true)
        if let alias = try await transaction.queryOne(AliasStatements.Get(folded: id.folded)) {
            guard alias.model == model.node else { throw NameError.taken(id, by: try await name(of: alias.model)) }
            try await transaction.execute(AliasStatements.End(alias: alias.id, moment: moment))
        } else if let live = try await meaning(of: id), live.node != model.node {
            guard live.isMentioned else { throw NameError.taken(id, by: try ModelID(live.name)) }
            try await replace(live.node, in: &change)
        }
        try await transaction.execute(AliasStatements.Rename(model: model.node, name: id.written))
        if leavesAlias, model.folded != id.folded {
            try await transaction.execute(
                AliasStatements.Insert(model: model.node, name: model.name, kind: .rename, source: source, moment: moment))
        }
        try await settle(change)
    }

    /// What a change of names touches.
    struct Change {
        /// The model that the names mean from now on.
        let model: NodeID
        /// The names that meant something else.
        var names: [ModelID]
        /// Whether the model's own name changed.
        var isRename = false
        /// Other models whose names changed.
        var models: Set<NodeID> = []
        /// Other children whose claims point elsewhere now.
        var children: Set<NodeID> = []
    }

    /// Lets the model take over the name of a mentioned one, and with it the other names of that.
    private func replace(_ mentioned: NodeID, in change: inout Change) async throws {
        try await transaction.execute(AliasStatements.Replace(mentioned: mentioned, model: change.model))
        try await takeAliases(of: mentioned, in: &change)
    }

    /// Gives the model the other names of one that it takes over.
    func takeAliases(of mentioned: NodeID, in change: inout Change) async throws {
        change.models.insert(mentioned)
        for alias in try await transaction.query(AliasStatements.List(model: mentioned)) {
            try await transaction.execute(AliasStatements.End(alias: alias.id, moment: moment))
            try await transaction.execute(
                AliasStatements.Insert(model: change.model, name: alias.name.written, kind: alias.kind, source: alias.source, moment: moment))
            change.names.append(alias.name)
        }
    }

    /// Resolves claims that name what changed, and the edges of their children and of the model itself, whose name is part of the order
    /// in which candidates are admitted; then their families, which depend on the names of parents.
    func settle(_ change: Change) async throws {
        var children = change.children.union([change.model])
        let former = FormerNames(
            change.names.isEmpty ? [] : try await transaction.query(FormerNameStatements.List(folded: change.names.map(\.folded))))
        for name in change.names {
            // Claims from before another repository took the name keep the model that they meant.
            let claims = try await transaction.query(ClaimStatements.Naming(folded: name.folded))
                .filter { $0.parent != change.model && !former.had($0.parent, name.folded) }
            if !claims.isEmpty { try await transaction.execute(ClaimStatements.Resolve(claims: claims.map(\.id), parent: change.model)) }
            children.formUnion(claims.map(\.child))
        }
        let rows = try await transaction.query(ClaimStatements.ListLive(children: children.sorted()))
        let live = Dictionary(grouping: rows, by: \.child).mapValues { $0.map(\.live) }
        let reshaped = try await ResolutionPass(transaction: transaction, moment: moment).resolve(children, claims: live)
        let named = change.isRename ? Set(try await transaction.query(ClaimStatements.Children(parent: change.model))) : []
        let placed = try await FamilyPass(transaction: transaction).place(children.union(named))
        let changed = change.models.union(children).union(reshaped).union(placed)
        try await transaction.execute(ModelStatements.RecordChanges(models: changed.sorted(), moment: moment))
    }

    private func name(of model: NodeID) async throws -> ModelID {
        guard let summary = try await transaction.queryOne(LineageStatements.Summaries(models: [model])) else {
            preconditionFailure("alias_model_exists")
        }
        return summary.id
    }
}
