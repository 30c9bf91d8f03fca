package import Lineage
package import Registry

/// A model in full, as JSON.
public struct ModelBody: Encodable, Sendable {
    package let detail: ModelDetail
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
        try values.encode(record.created?.iso8601, forKey: .created)
        try values.encode(record.recordedAt.iso8601, forKey: .recorded)
        try values.encode(record.familyNames, forKey: .families)
        try values.encodeIfPresent(record.familySize, forKey: .familySize)
        try values.encodeIfPresent(record.familyVariant, forKey: .familyVariant)
        try values.encode(believedParents, forKey: .parents)
        try values.encode(RelationCountsBody(counts: detail.children), forKey: .children)
        try values.encode(detail.children.total, forKey: .childrenTotal)
        try values.encode(RelationCountsBody(counts: detail.descendants), forKey: .descendants)
        try values.encode(detail.descendants.total, forKey: .descendantsTotal)
        try values.encode((detail.diagnostics + resolverFindings).map { DiagnosticBody(diagnostic: $0) }, forKey: .diagnostics)
        try values.encode(detail.documents.map { DocumentBody(document: $0) }, forKey: .documents)
        try values.encode(detail.version, forKey: .version)
    }

    /// The parents that are believed, most certain first, each with its claims.
    package var believedParents: [ParentBody] {
        var order: [NodeID] = []
        var claims: [NodeID: [StatedParent]] = [:]
        for claim in detail.parents {
            guard case .admitted = claim.standing else { continue }
            if claims[claim.parent] == nil { order.append(claim.parent) }
            claims[claim.parent, default: []].append(claim)
        }
        return order.compactMap { parent in
            guard let own = claims[parent], case .admitted(let relation, let confidence)? = own.first?.standing else { return nil }
            return ParentBody(claims: own, relation: relation, confidence: confidence)
        }
    }

    /// What the resolver left out, in words.
    package var resolverFindings: [Diagnostic] {
        var seen: Set<NodeID> = []
        return detail.parents.compactMap { claim in
            guard claim.standing == .skipped, seen.insert(claim.parent).inserted else { return nil }
            return Diagnostic(
                "cycle_skipped", .warning,
                "the parent \(claim.parentID.written) descends from this model by stronger evidence, so it is not believed",
                document: claim.document, line: claim.line)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, effect, status, aliases, created, recorded, families, parents, children, descendants, diagnostics, documents, version
        case familySize = "family_size", familyVariant = "family_variant", childrenTotal = "children_total", descendantsTotal = "descendants_total"
    }
}
