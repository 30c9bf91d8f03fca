/// The edges that a layout is made of, by slot: the order in which models came.
struct SlotEdges: Sendable {
    private(set) var children: [UInt32] = []
    private(set) var parents: [UInt32] = []
    private(set) var relations: [Relation] = []
    /// Codes of ``IndexWords``.
    private(set) var confidences: [UInt32] = []

    var count: Int { children.count }

    init() {}

    /// Makes room.
    mutating func reserveCapacity(_ count: Int) {
        children.reserveCapacity(count)
        parents.reserveCapacity(count)
        relations.reserveCapacity(count)
        confidences.reserveCapacity(count)
    }

    mutating func append(child: UInt32, parent: UInt32, relation: Relation, confidence: UInt32) {
        children.append(child)
        parents.append(parent)
        relations.append(relation)
        confidences.append(confidence)
    }
}
