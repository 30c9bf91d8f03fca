/// The order of a layout and its edges by place: what is made first, since it needs the most room besides what it leaves.
struct LayoutEdges {
    /// The slot at each place.
    let slots: [UInt32]
    /// The place of each slot.
    let places: [Place]
    /// Trees and edges by place; one more at the end.
    let nodes: [LineageLayout.Node]
    /// The children of each place that do not stand in its tree.
    let extras: [LineageLayout.Extra]
    /// The parents of each place, ordered by slot.
    let parents: Adjacency
    /// The relation of each of those edges.
    let relations: [Relation]
    /// Its confidence, as a code of ``IndexWords``.
    let confidences: [UInt32]

    /// Orders models by their edges.
    ///
    /// - Parameters:
    ///   - count: How many models there are.
    ///   - edges: Edges by slot, each pair at most once.
    /// - Complexity: O(*models* + *edges*) time; besides the result about 40 bytes a model and an edge.
    init(count: Int, edges: SlotEdges) {
        let order = TreeOrder(count: count, edges: edges)
        slots = order.slots
        places = order.places
        let byParent = Self.ordered(edges)
        parents = Adjacency(
            nodeCount: count, nodes: byParent.map { order.places[Int(edges.children[Int($0)])] },
            values: byParent.map { order.places[Int(edges.parents[Int($0)])] })
        let edgeOrder = Adjacency(nodeCount: count, nodes: byParent.map { order.places[Int(edges.children[Int($0)])] }, values: byParent).values
        relations = edgeOrder.map { edges.relations[Int($0)] }
        confidences = edgeOrder.map { edges.confidences[Int($0)] }
        var beside: (nodes: [UInt32], values: [UInt32]) = ([], [])
        for edge in 0..<edges.count where order.treeEdges[Int(edges.children[edge])] != UInt32(edge) {
            beside.nodes.append(order.places[Int(edges.parents[edge])])
            beside.values.append(order.places[Int(edges.children[edge])])
        }
        let extras = Adjacency(nodeCount: count, nodes: beside.nodes, values: beside.values)
        nodes = (0...count).map { LineageLayout.Node(end: $0 < count ? order.ends[$0] : Place(count), extraStart: extras.starts[$0]) }
        self.extras = extras.values.map { child in
            LineageLayout.Extra(child, isLeaf: order.ends[Int(child)] == child + 1 && extras.range(of: child).isEmpty)
        }
    }

    /// The edges ordered by the slot of the parent.
    private static func ordered(_ edges: SlotEdges) -> [UInt32] {
        (0..<UInt32(edges.count)).sorted { edges.parents[Int($0)] < edges.parents[Int($1)] }
    }
}
