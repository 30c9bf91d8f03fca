import Lineage
import Postgres

/// A model of a bulk write: of which nothing but its name was known before, or whose documents are added to.
struct FreshModel {
    let submission: Submission
    let node: NodeID
    /// Whether it has a row already: others named it before, or it is known.
    let hasRow: Bool
    /// What the store has of it already.
    let held: HeldModels.Model?
    /// The number of each of its documents.
    let documents: [Int64]
    /// What its documents state, each statement once, with the parent that it means and the document that makes it.
    let claims: [(claim: Claim, parent: NodeID, document: Int64)]

    /// What its claims say about its parents.
    var candidates: [Candidate] { Resolver.candidates(of: node, claims: live) }

    /// What the resolver needs of its claims.
    var live: [LiveClaim] {
        (held?.claims ?? [])
            + claims.map { one in
                LiveClaim(
                    parent: one.parent, relation: one.claim.relation, ground: one.claim.reason.ground, kind: one.claim.evidence.kind,
                    confidence: one.claim.confidence)
            }
    }

    /// What is written of the model itself.
    ///
    /// - Parameter ids: The id of each parent.
    func description(candidates: [Candidate], ids: [NodeID: ModelID], moment: PostgresTimestamp) -> ModelStatements.Update {
        var facts = FactSource.merged((held?.documents ?? []) + submission.documents.map { ($0.path, $0.reading.facts) })
        if facts.created == nil, submission.documents.contains(where: { DocumentPath.isRegistration($0.path) }) {
            facts.created = Moment(microseconds: moment.microsecondsSince1970)
        }
        let name = held == nil ? submission.child : ids[node] ?? submission.child
        let family = FamilyPlacing.membership(of: name, facts: facts, candidates: candidates, ids: ids)
        // Most models have one document, and all their facts from it.
        let written = submission.documents.first { $0.reading.facts == facts }?.factsJSON
        return ModelStatements.Update(model: node, name: name.written, facts: facts, family: family, moment: moment, factsJSON: written)
    }
}
