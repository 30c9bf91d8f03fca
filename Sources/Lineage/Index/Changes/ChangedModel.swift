/// A model that is new or changed since the layout was made.
struct ChangedModel: Sendable, Equatable {
    /// One of its edges.
    struct Parent: Sendable, Equatable {
        let place: Place
        let relation: Relation
        /// A code of ``IndexWords``.
        let confidence: UInt32
    }

    let node: NodeID
    var version: Int64
    /// Empty when another model took its name over.
    var name: String
    var facts: FactRow
    /// Ordered by the parent's number.
    var parents: [Parent]
    /// Whether its edges are not those of the layout.
    var isMoved: Bool
}
