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
    /// A model stands below the parent whose tree is the largest, the one that came first among equals: then what hangs on a large tree by
    /// other edges, and must be looked for one by one, is least. Among siblings those with several parents come first: walks jump to them
    /// from elsewhere, and find them side by side. Edges that close a cycle, which the store never believes, stay beside the forest.
    ///
    /// - Complexity: O(*models* + *edges*).
    init(count: Int, edges: SlotEdges) {
        places = [Place](repeating: Self.none, count: count)
        let sizes = Self.treeSizes(Self.parents(count: count, edges: edges) { edges.parents[$0] < edges.parents[$1] }, edges: edges)
        treeEdges = Self.parents(count: count, edges: edges) { one, other in
            let (mine, its) = (sizes[Int(edges.parents[one])], sizes[Int(edges.parents[other])])
            return mine > its || mine == its && edges.parents[one] < edges.parents[other]
        }
        slots.reserveCapacity(count)
        var inForest: (nodes: [UInt32], values: [UInt32]) = ([], [])
        let isMerge = Self.merges(count: count, edges: edges)
        for wanted in [true, false] {
            for slot in 0..<UInt32(count) where isMerge[Int(slot)] == wanted && treeEdges[Int(slot)] != Self.none {
                inForest.nodes.append(edges.parents[Int(treeEdges[Int(slot)])])
                inForest.values.append(slot)
            }
        }
        let children = Adjacency(nodeCount: count, nodes: inForest.nodes, values: inForest.values)
        for slot in 0..<UInt32(count) where treeEdges[Int(slot)] == Self.none { place(slot, children: children) }
        for slot in 0..<UInt32(count) where places[Int(slot)] == Self.none {
            treeEdges[Int(slot)] = Self.none
            place(slot, children: children)
        }
        measure(edges: edges)
    }

    /// For each slot the edge to the parent that is preferred to the others.
    private static func parents(count: Int, edges: SlotEdges, isPreferred: (Int, Int) -> Bool) -> [UInt32] {
        var best = [UInt32](repeating: none, count: count)
        for edge in 0..<edges.count {
            let child = Int(edges.children[edge])
            if best[child] == none || isPreferred(edge, Int(best[child])) { best[child] = UInt32(edge) }
        }
        return best
    }

    /// For each slot how large the tree is that it stands in.
    private static func treeSizes(_ treeEdges: [UInt32], edges: SlotEdges) -> [UInt32] {
        var roots = [UInt32](repeating: none, count: treeEdges.count)
        var sizes = [UInt32](repeating: 0, count: treeEdges.count)
        var path: [UInt32] = []
        for slot in 0..<UInt32(treeEdges.count) {
            var top = slot
            // A line that is longer than there are slots goes round in a circle.
            while roots[Int(top)] == none, treeEdges[Int(top)] != none, path.count < treeEdges.count {
                path.append(top)
                top = edges.parents[Int(treeEdges[Int(top)])]
            }
            let root = roots[Int(top)] == none ? top : roots[Int(top)]
            roots[Int(top)] = root
            for below in path { roots[Int(below)] = root }
            path.removeAll(keepingCapacity: true)
            sizes[Int(root)] += 1
        }
        return roots.map { sizes[Int($0)] }
    }

    private static func merges(count: Int, edges: SlotEdges) -> [Bool] {
        var parentCounts = [UInt32](repeating: 0, count: count)
        for child in edges.children { parentCounts[Int(child)] += 1 }
        return parentCounts.map { $0 > 1 }
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
