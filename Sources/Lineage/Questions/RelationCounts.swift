/// How many models, by relation; a model that entered by two relations counts in both and once in the total.
public struct RelationCounts: Sendable, Equatable {
    /// Each model once.
    public var total: Int = 0
    /// By relation; relations without a model are absent.
    public var byRelation: [Relation: Int] = [:]

    /// Counts nothing yet.
    public init() {}

    /// Takes one row of a count; nil is the row that counts each model once.
    ///
    /// - Parameters:
    ///   - relation: The relation, or nil for all models.
    ///   - count: How many, from 0.
    public mutating func take(_ relation: Relation?, _ count: Int64) {
        if let relation { byRelation[relation] = Int(count) } else { total = Int(count) }
    }
}
