public import Lineage
import Postgres

extension ModelStore {
    /// The models that may be the parent of one, by its names.
    ///
    /// What was inferred counts nowhere, and nothing that the child's own documents state does: the answer is the same whether they were read or not.
    ///
    /// - Parameters:
    ///   - names: Names without organisation and separators, folded; at most some hundred.
    ///   - families: Folded keys of families.
    ///   - child: The model, where the store has it.
    ///   - greatestChildCount: How far the children of each are counted.
    /// - Returns: At most 600, by folded name; one model may come under several spellings.
    /// - Throws: ``PostgresError``.
    public func possibleParents(names: [String], families: [String], of child: NodeID?, greatestChildCount: Int) async throws -> [PossibleParent] {
        try await client.query(
            InferenceStatements.Candidates(names: names, families: families, child: child, greatestChildCount: greatestChildCount))
    }

    /// What the documents of some models state.
    ///
    /// - Parameter models: At most 1,000.
    public func facts(of models: [NodeID]) async throws -> [NodeID: ModelFacts] {
        guard !models.isEmpty else { return [:] }
        let rows = try await client.query(InferenceStatements.CandidateFacts(models: models))
        return Dictionary(rows.map { ($0.node, $0.facts) }) { first, _ in first }
    }

    /// Some models of an organisation with their believed parents that are not inferred: at most 300 edges.
    ///
    /// - Parameters:
    ///   - organisation: Folded.
    ///   - besides: A model that is left out.
    public func namedEdges(of organisation: String, besides: NodeID?) async throws -> [(child: ModelID, parent: ModelID)] {
        try await client.query(InferenceStatements.NamingHabits(organisation: organisation, besides: besides))
    }

    /// Up to which changes parents were inferred.
    public func inferencePosition() async throws -> InferencePosition {
        try await client.queryOne(InferenceStatements.ReadPosition()) ?? InferencePosition(since: nil, version: nil, hasChanges: true)
    }

    /// Where the log of changes stands now.
    public func changePosition() async throws -> IndexPosition {
        guard let row = try await client.queryOne(FollowStatements.Position()) else { preconditionFailure("incarnation_is_one_row") }
        return row.position
    }

    /// Keeps up to which changes parents were inferred.
    ///
    /// - Parameters:
    ///   - position: Where the log stood before the first model was looked at.
    ///   - version: The version of the inference.
    public func saveInferencePosition(_ position: IndexPosition, version: Int) async throws {
        try await client.execute(InferenceStatements.SavePosition(position: position, version: version))
    }

    /// Models whose parents may have to be inferred anew: whose documents state none, or that hold an inference.
    ///
    /// - Parameters:
    ///   - since: Only what changed since, and models that begin with the name of one that came since; nil: all.
    ///   - after: The model after which the list begins.
    ///   - limit: The most models.
    public func uninferredModels(since: TransactionSnapshot?, after: NodeID?, limit: Int) async throws -> [(node: NodeID, id: ModelID)] {
        guard let since else { return try await client.query(InferenceStatements.Uninferred(after: after, limit: limit)) }
        return try await client.query(InferenceStatements.ChangedUninferred(since: since, after: after, limit: limit))
    }
}
