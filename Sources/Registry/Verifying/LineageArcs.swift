import Lineage

/// Children with their parents, as numbers: 17 bytes an arc.
struct LineageArcs {
    private(set) var children: [Int64] = []
    private(set) var parents: [Int64] = []
    private(set) var relations: [UInt8] = []

    /// Adds one.
    mutating func append(child: NodeID, parent: NodeID, relation: Relation) {
        children.append(child.number)
        parents.append(parent.number)
        relations.append(relation.rawValue)
    }

    /// How many there are.
    var count: Int { children.count }
}
