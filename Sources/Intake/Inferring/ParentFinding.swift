public import Inference
public import Lineage
public import Registry

/// Looks in the registry for the parents of models that declare none.
///
/// Of one organisation it asks once how that names its models, so one value serves a batch. An actor, since a batch asks for several at a time.
public actor ParentFinding {
    /// How many candidates are compared by what their documents state.
    private static let shortlistCount = 24
    /// How many organisations are remembered.
    private static let habitCount = 1_000

    private let store: ModelStore
    private var habits: [String: NamingHabit] = [:]

    /// Looks in a registry.
    public init(store: ModelStore) { self.store = store }

    /// What is found about one model.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - facts: What its documents state.
    ///   - node: Its number, where the registry has it: what its own documents state about other models does not count.
    ///   - isAlone: Whether what it says itself about its organisation's habits is left out, for measuring.
    /// - Throws: ``PostgresError``.
    public func child(_ id: ModelID, facts: ModelFacts, node: NodeID?, isAlone: Bool = false) async throws -> (InferredChild, [ParentCandidate]) {
        let keys = CandidateKeys(of: id)
        let found = try await store.possibleParents(
            names: keys.names, families: keys.families, of: node, greatestChildCount: ParentInference.greatestChildCount)
        let child = InferredChild(id: id, facts: facts, habit: try await habit(of: id, besides: isAlone ? node : nil))
        let candidates = found.filter { $0.id != id }.map { one in
            ParentCandidate(
                node: one.node, id: one.id, spelling: one.spelling, isKnown: one.isKnown, childCount: one.childCount, isOriginal: one.isOriginal,
                relations: one.relations, original: one.copied)
        }
        let best = ParentInference.shortlist(for: child, candidates, limit: Self.shortlistCount)
        let stated = try await store.facts(of: Array(Set(best.map(\.node))))
        return (
            child,
            best.map { candidate in
                var candidate = candidate
                candidate.facts = stated[candidate.node] ?? ModelFacts()
                return candidate
            }
        )
    }

    /// Ranks what is found about one model.
    public func verdict(on id: ModelID, facts: ModelFacts, node: NodeID?, isAlone: Bool = false) async throws -> InferenceVerdict {
        let (child, candidates) = try await child(id, facts: facts, node: node, isAlone: isAlone)
        return ParentInference.verdict(on: child, among: candidates)
    }

    private func habit(of id: ModelID, besides node: NodeID?) async throws -> NamingHabit {
        guard let organisation = id.organisation.map({ foldedName($0) }) else { return NamingHabit() }
        if node == nil, let known = habits[organisation] { return known }
        let habit = NamingHabit(edges: try await store.namedEdges(of: organisation, besides: node))
        if node == nil {
            if habits.count >= Self.habitCount { habits.removeAll() }
            habits[organisation] = habit
        }
        return habit
    }
}
