import Lineage

/// Finds the family of a model as the store knows it.
enum FamilyPlacing {
    /// The family of a known model.
    ///
    /// The line of a parent is read from the parent's name alone, so the answer does not depend on which of the two came first. It bears on models of
    /// the same organisation only.
    ///
    /// - Parameters:
    ///   - id: The model's current id.
    ///   - facts: Its merged facts.
    ///   - candidates: What its claims say about its parents.
    ///   - ids: The id of each of those parents.
    static func membership(of id: ModelID, facts: ModelFacts, candidates: [Candidate], ids: [NodeID: ModelID]) -> FamilyMembership? {
        let parents = candidates.filter { !$0.isContradicted }.compactMap { candidate in
            ids[candidate.parent].map { parent in
                let isOwn = parent.organisation.map(foldedName) == id.organisation.map(foldedName)
                let line = isOwn ? Families.membership(of: parent, parameters: nil, standing: .root)?.path.first?.key : nil
                return FamilyStanding.Parent(id: parent, relation: candidate.relation, line: line)
            }
        }
        return Families.membership(of: id, parameters: facts.parameters, standing: FamilyStanding(isKnown: true, parents: parents))
    }
}
