/// How a model entered its graph, in one byte: what lists look at first.
///
/// The low four bits are the relation of its edges, 0 for roots, or ``several`` where they differ; bit 4 says that it is only mentioned.
struct EntryMark: Sendable {
    /// Edges of more than one relation.
    static let several: UInt8 = 15
    /// How many marks there can be.
    static let count = 32

    /// The byte, below ``count``.
    let byte: UInt8

    /// Marks a model.
    init(relations: ArraySlice<Relation>, isMentioned: Bool) {
        let first = relations.first?.rawValue ?? 0
        byte = (relations.allSatisfy { $0.rawValue == first } ? first : Self.several) | (isMentioned ? 16 : 0)
    }

    /// Whether the model is only mentioned.
    var isMentioned: Bool { byte >> 4 == 1 }

    /// The relation, 0, or ``several``.
    var relation: UInt8 { byte & 15 }
}
