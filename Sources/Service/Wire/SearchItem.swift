package import Lineage

/// A model that search found, as JSON: the model in short, `score`, and `alias` where another name matched.
public struct SearchItem: Encodable, Sendable {
    package let match: SearchMatch

    /// Writes the model's own fields, `score` and `alias`.
    public func encode(to encoder: any Encoder) throws {
        try SummaryBody(model: match.model).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode((match.score * 1_000).rounded() / 1_000, forKey: .score)
        try values.encode(match.alias, forKey: .alias)
    }

    private enum CodingKeys: String, CodingKey {
        case score, alias
    }
}
