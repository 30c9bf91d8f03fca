package import Lineage

/// What one model is to another.
package enum Relationship: String, Sendable {
    /// Both are one model.
    case same
    /// The second is above the first.
    case ancestor
    /// The second was made from the first.
    case descendant
    /// Both were made from a third.
    case commonAncestor = "common_ancestor"
    /// Nothing is above both.
    case unrelated
}

/// How two models are related, as JSON.
public struct RelationshipBody: Encodable, Sendable {
    package let from: ModelID
    package let to: ModelID
    package let relationship: Relationship
    package let items: [PathItem]
    package let version: String

    /// Writes `from`, `to`, `relationship` (what the second is to the first) and the ways between them as a list.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(from.written, forKey: .from)
        try values.encode(to.written, forKey: .to)
        try values.encode(relationship.rawValue, forKey: .relationship)
        try values.encode(items, forKey: .items)
        try values.encode(items.count, forKey: .total)
        try values.encodeNil(forKey: .next)
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case from, to, relationship, items, total, next, version
    }
}
