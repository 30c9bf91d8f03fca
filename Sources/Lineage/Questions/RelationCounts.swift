/// How many models, by relation; a model that entered by two relations counts in both and once in the total.
public struct RelationCounts: Sendable, Equatable {
    /// Each model once.
    public var total: Int = 0
    /// How many by the number of the relation: without an allocation, since most answers have two of these.
    private var lanes = SIMD16<UInt32>()

    /// Counts nothing yet.
    public init() {}

    /// How many entered by a relation, from 0 to 4,294,967,295.
    public subscript(relation: Relation) -> Int {
        get { Int(lanes[Int(relation.rawValue)]) }
        set { lanes[Int(relation.rawValue)] = UInt32(newValue) }
    }

    /// The relations by which models entered, in the order of their numbers.
    public var present: [(relation: Relation, count: Int)] {
        Relation.allCases.compactMap { self[$0] > 0 ? ($0, self[$0]) : nil }
    }

    /// Takes a model that entered by some relations, bit *r* for the relation with the number *r*.
    mutating func take(_ relations: UInt16) {
        total += 1
        for relation in Relation.all(in: relations) { self[relation] += 1 }
    }

    /// Takes one row of a count; nil is the row that counts each model once.
    ///
    /// - Parameters:
    ///   - relation: The relation, or nil for all models.
    ///   - count: How many, from 0.
    public mutating func take(_ relation: Relation?, _ count: Int64) {
        if let relation { self[relation] = Int(count) } else { total = Int(count) }
    }
}
