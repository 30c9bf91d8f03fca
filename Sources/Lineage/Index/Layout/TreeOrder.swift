/// The order of a layout: a forest of first parents, walked parent first, so that what is below a model follows it without a gap.
struct TreeOrder {
    /// The slot at each place.
    private(set) var slots: [UInt32] = []
    /// The place of each slot.
    private(set) var places: [Place]
    /// For each place the place behind its tree.
    private(set) var ends: [Place] = []
    /// For each slot the edge to its parent in the forest.
    private(set) var treeEdges: [UInt32]

    static let none = UInt32.max

    /// Orders slots.
    ///
    /// A model stands below its most certain parent, the one that came first among equals. Edges that close a cycle, which the store
    /// never believes, stay beside the forest.
    ///
    /// - Complexity: O(*models* + *edges*).
    init(count: Int, edges: SlotEdges, confidences: [Double]) {
        places = [Place](repeating: Self.none, count: count)
        treeEdges = Self.firstParents(count: count, edges: edges, confidences: confidences)
        slots.reserveCapacity(count)
        var inForest: (nodes: [UInt32], values: [UInt32]) = ([], [])
        for slot in 0..<UInt32(count) where treeEdges[Int(slot)] != Self.none {
            inForest.nodes.append(edges.parents[Int(treeEdges[Int(slot)])])
            inForest.values.append(slot)
        }
        let children = Adjacency(nodeCount: count, nodes: inForest.nodes, values: inForest.values)
        for slot in 0..<UInt32(count) where treeEdges[Int(slot)] == Self.none { place(slot, children: children) }
        for slot in 0..<UInt32(count) where places[Int(slot)] == Self.none {
            treeEdges[Int(slot)] = Self.none
            place(slot, children: children)
        }
        measure(edges: edges)
    }

    private static func firstParents(count: Int, edges: SlotEdges, confidences: [Double]) -> [UInt32] {
        var first = [UInt32](repeating: none, count: count)
        for edge in 0..<edges.count {
            let child = Int(edges.children[edge])
            guard first[child] != none else {
                first[child] = UInt32(edge)
                continue
            }
            let other = Int(first[child])
            let (mine, its) = (confidences[Int(edges.confidences[edge])], confidences[Int(edges.confidences[other])])
            if mine > its || mine == its && edges.parents[edge] < edges.parents[other] { first[child] = UInt32(edge) }
        }
        return first
    }

    private mutating func place(_ root: UInt32, children: Adjacency) {
        var stack = [root]
        while let slot = stack.popLast() {
            guard places[Int(slot)] == Self.none else { continue }
            places[Int(slot)] = Place(slots.count)
            slots.append(slot)
            for index in children.range(of: slot).reversed() { stack.append(children.values[index]) }
        }
    }

    private mutating func measure(edges: SlotEdges) {
        ends = (0..<Place(slots.count)).map { $0 + 1 }
        for place in stride(from: slots.count - 1, through: 0, by: -1) {
            let edge = treeEdges[Int(slots[place])]
            guard edge != Self.none else { continue }
            let parent = Int(places[Int(edges.parents[Int(edge)])])
            ends[parent] = max(ends[parent], ends[place])
        }
    }
}
