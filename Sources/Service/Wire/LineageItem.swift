package import Lineage

/// A descendant or ancestor, as JSON: the model in short, how far it is, and by which relations it is in the graph.
public struct LineageItem: Encodable, Sendable {
    package let match: LineageMatch

    /// Writes the model's own fields, `depth` and `relations`.
    public func encode(to encoder: any Encoder) throws {
        try SummaryBody(model: match.model).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(match.depth, forKey: .depth)
        try values.encode(match.relations.map(\.word), forKey: .relations)
    }

    private enum CodingKeys: String, CodingKey {
        case depth, relations
    }
}
