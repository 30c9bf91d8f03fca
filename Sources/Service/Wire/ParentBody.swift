package import Lineage
package import Registry

/// A believed parent with the claims that state it, as JSON.
package struct ParentBody: Encodable {
    /// The claims about one parent; not empty, all admitted.
    package let claims: [StatedParent]
    package let relation: Relation
    package let confidence: Double

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(claims[0].parentID.written, forKey: .id)
        try values.encode(claims[0].parentStatus.rawValue, forKey: .status)
        try values.encode(relation.word, forKey: .relation)
        try values.encode(confidence, forKey: .confidence)
        try values.encode(false, forKey: .inferred)
        try values.encodeIfPresent(claims.lazy.compactMap(\.role).first, forKey: .role)
        try values.encodeIfPresent(claims.lazy.compactMap(\.weight).first, forKey: .weight)
        try values.encode(claims.map { EvidenceBody(claim: $0) }, forKey: .evidence)
    }

    private enum CodingKeys: String, CodingKey {
        case id, status, relation, confidence, inferred, role, weight, evidence
    }
}
