package import Lineage
package import Registry

/// A model in full, as JSON.
public struct ModelBody: Encodable, Sendable {
    package let detail: ModelDetail
    /// Its children by relation.
    package let children: RelationCounts
    /// Its descendants by the relation with which they enter its graph.
    package let descendants: RelationCounts
    /// The version of the index that counted them.
    package let version: String
    /// What registering did, in answers to a registration.
    package var effect: String?

    /// Writes id, status, facts, parents with evidence, counts, diagnostics and documents.
    public func encode(to encoder: any Encoder) throws {
        let record = detail.record
        try FactsBody(facts: record.facts).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(record.id.written, forKey: .id)
        try values.encodeIfPresent(effect, forKey: .effect)
        try values.encode(record.status.rawValue, forKey: .status)
        try values.encode(record.aliases, forKey: .aliases)
        if !record.identical.isEmpty { try values.encode(record.identical, forKey: .identical) }
        try values.encode(record.created?.iso8601, forKey: .created)
        try values.encode(record.recordedAt.iso8601, forKey: .recorded)
        try values.encode(record.familyNames, forKey: .families)
        try values.encodeIfPresent(record.familySize, forKey: .familySize)
        try values.encodeIfPresent(record.familyVariant, forKey: .familyVariant)
        let verdicts = verdicts
        try values.encode(verdicts.filter(\.isBelieved).map { ParentBody(verdict: $0, among: verdicts) }, forKey: .parents)
        let others = verdicts.filter { !$0.isBelieved }
        if !others.isEmpty { try values.encode(others.map { ParentBody(verdict: $0, among: verdicts) }, forKey: .notBelieved) }
        try values.encode(RelationCountsBody(counts: children), forKey: .children)
        try values.encode(children.total, forKey: .childrenTotal)
        try values.encode(RelationCountsBody(counts: descendants), forKey: .descendants)
        try values.encode(descendants.total, forKey: .descendantsTotal)
        try values.encode((detail.diagnostics + Self.findings(in: verdicts)).map { DiagnosticBody(diagnostic: $0) }, forKey: .diagnostics)
        try values.encode(detail.documents.map { DocumentBody(document: $0) }, forKey: .documents)
        try values.encode(version, forKey: .version)
    }

    /// What became of every parent that is stated, believed ones first and most certain first.
    package var verdicts: [ParentVerdict] { ParentVerdict.all(of: detail.parents) }

    /// The parents that are believed, most certain first, each with its claims.
    package var believedParents: [ParentVerdict] { verdicts.filter(\.isBelieved) }

    /// What the resolver left out, in words.
    package var resolverFindings: [Diagnostic] { Self.findings(in: verdicts) }

    static func findings(in verdicts: [ParentVerdict]) -> [Diagnostic] {
        verdicts.compactMap { verdict in
            let code: String
            switch verdict.standing {
            case .skipped: code = "cycle_skipped"
            case .contradicted: code = "parent_overruled"
            case .admitted, .selfParent: return nil
            }
            guard let claim = verdict.claims.first else { return nil }
            let reason = VerdictWords(of: verdict, among: verdicts).standing
            return Diagnostic(code, .warning, reason, document: claim.document, line: claim.line)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, effect, status, aliases, created, recorded, families, parents, children, descendants, diagnostics, documents, version, identical
        case notBelieved = "not_believed", familySize = "family_size", familyVariant = "family_variant", childrenTotal = "children_total",
            descendantsTotal = "descendants_total"
    }
}
