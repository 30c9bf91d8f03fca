/// An unchanging order of models in which most descendants of each are neighbours, with their edges and facts.
///
/// A class, since versions of the index share it.
final class LineageLayout: Sendable {
    /// A model that entered by several edges, in ``entered``.
    static let several: UInt8 = 255

    /// The slot at each place.
    let slots: [UInt32]
    /// The place of each slot.
    let places: [Place]
    /// For each place the place behind its tree.
    let ends: [Place]
    /// The parents of each place, ordered by slot.
    let parents: Adjacency
    /// The relation of each of those edges.
    let relations: [Relation]
    /// Its confidence, as a code of ``IndexWords``.
    let confidences: [UInt32]
    /// The children of each place that do not stand in its tree: other parents of merges.
    let extras: Adjacency
    /// The relation by which a place's only edge enters, 0 for roots, or ``several``.
    let entered: [UInt8]
    /// Facts by place.
    let facts: FactColumns

    /// How many places there are.
    var count: Int { slots.count }

    /// Orders models.
    ///
    /// - Parameters:
    ///   - facts: Facts by slot.
    ///   - edges: Edges by slot, each pair at most once.
    ///   - confidences: What the codes of edges stand for.
    /// - Complexity: O(*models* + *edges*) time; besides the result about 40 bytes an edge.
    init(facts: consuming FactColumns, edges: SlotEdges, confidences: [Double]) {
        let count = facts.count
        let order = TreeOrder(count: count, edges: edges, confidences: confidences)
        slots = order.slots
        places = order.places
        ends = order.ends
        facts.arrange(by: order.slots)
        self.facts = facts
        let byParent = Self.ordered(edges)
        parents = Adjacency(
            nodeCount: count, nodes: byParent.map { order.places[Int(edges.children[Int($0)])] },
            values: byParent.map { order.places[Int(edges.parents[Int($0)])] })
        let edgeOrder = Adjacency(nodeCount: count, nodes: byParent.map { order.places[Int(edges.children[Int($0)])] }, values: byParent).values
        relations = edgeOrder.map { edges.relations[Int($0)] }
        self.confidences = edgeOrder.map { edges.confidences[Int($0)] }
        var beside: (nodes: [UInt32], values: [UInt32]) = ([], [])
        for edge in 0..<edges.count where order.treeEdges[Int(edges.children[edge])] != UInt32(edge) {
            beside.nodes.append(order.places[Int(edges.parents[edge])])
            beside.values.append(order.places[Int(edges.children[edge])])
        }
        extras = Adjacency(nodeCount: count, nodes: beside.nodes, values: beside.values)
        entered = Self.entered(parents: parents, relations: relations)
    }

    /// The edges ordered by the slot of the parent.
    private static func ordered(_ edges: SlotEdges) -> [UInt32] {
        (0..<UInt32(edges.count)).sorted { edges.parents[Int($0)] < edges.parents[Int($1)] }
    }

    private static func entered(parents: Adjacency, relations: [Relation]) -> [UInt8] {
        (0..<parents.starts.count - 1).map { place in
            let edges = parents.range(of: UInt32(place))
            return edges.isEmpty ? 0 : edges.count > 1 ? several : relations[edges.lowerBound].rawValue
        }
    }

    /// Bytes in use.
    var byteCount: Int {
        slots.count * (4 + 4 + 4 + 1) + parents.byteCount + relations.count * 5 + extras.byteCount + facts.byteCount
    }
}
