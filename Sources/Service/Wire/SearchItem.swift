package import Registry

/// A model that search found, as JSON: the model in short, `score`, and `alias` where another name matched.
public struct SearchItem: Encodable, Sendable {
    package let match: SearchMatch

    /// Writes the model's own fields, `score` and `alias`.
    public func encode(to encoder: any Encoder) throws {
        try SummaryBody(model: match.model).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Double((match.score * 1000).rounded()) / 1000, forKey: .score)
        try values.encode(match.alias, forKey: .alias)
    }

    private enum CodingKeys: String, CodingKey {
        case score, alias
    }
}
