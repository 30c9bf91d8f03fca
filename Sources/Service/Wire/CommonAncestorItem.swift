package import Lineage

/// A common ancestor, as JSON: the model in short and its distance from each model that was asked about.
public struct CommonAncestorItem: Encodable, Sendable {
    package let model: ModelSummary
    package let distances: [(id: ModelID, distance: Int)]

    /// Writes the model's own fields and `distances` by id.
    public func encode(to encoder: any Encoder) throws {
        try SummaryBody(model: model).encode(to: encoder)
        var values = encoder.container(keyedBy: WordKey.self)
        var each = values.nestedContainer(keyedBy: WordKey.self, forKey: WordKey("distances"))
        for entry in distances { try each.encode(entry.distance, forKey: WordKey(entry.id.written)) }
    }
}
