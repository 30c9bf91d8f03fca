extension Resolver {
    /// The parents that are not believed because stronger evidence names others.
    ///
    /// A model has one parent unless it is a merge or was distilled. So where the documents of a model name different parents, those
    /// that the strongest kind of evidence names are believed and the others are not:
    ///
    /// - A list in one place is no contradiction: all parents of the strongest kind stand.
    /// - The inputs of a merge add up over all documents, since cards often list only some: a merge stands beside a merge.
    /// - A teacher (distillation) stands beside whatever the weights began as, and contradicts nothing.
    /// - A registration names parents *besides* those that documents state and stands always. It contradicts only what is read out of
    ///   text (``EvidenceKind/isReadFromText``).
    ///
    /// - What is inferred yields to everything that is stated, whatever its kind and relation.
    ///
    /// - Parameter stated: What is said about each parent of one child, in any order.
    /// - Returns: The parents that are contradicted; never all of them.
    /// - Complexity: O(*n*) in the number of parents.
    public static func contradictions(among stated: [StatedCandidate]) -> Set<NodeID> {
        let named = stated.filter { !$0.isInferred }
        guard !named.isEmpty else { return [] }
        return Set(stated.lazy.filter(\.isInferred).map(\.parent)).union(contradictions(amongStated: named))
    }

    private static func contradictions(amongStated stated: [StatedCandidate]) -> Set<NodeID> {
        let leading = stated.filter { $0.relation != .distillation }
        guard let strength = leading.compactMap(\.documented?.strength).max() else { return [] }
        let isMerge = leading.contains { $0.documented?.strength == strength && $0.relation == .merge }
        let isRegistered = leading.contains { $0.kinds.contains(.registration) }
        return Set(
            leading.lazy.filter { one in
                guard !one.kinds.contains(.registration), let kind = one.documented else { return false }
                if isRegistered, kind.isReadFromText { return !(isMerge && one.relation == .merge) }
                return kind.strength < strength && !(isMerge && one.relation == .merge)
            }.map(\.parent))
    }
}
