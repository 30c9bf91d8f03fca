/// How many models there are up to each distance below one of the largest, so that a list of its children or grandchildren need not count them.
///
/// Below, a depth that nothing is at stands for the deepest of all.
struct ReachSums: Sendable {
    /// How many places have the same several relations.
    struct MixedSum: Sendable {
        /// Those of the edges that come from what is as near, a bit each.
        let relations: UInt16
        var count = 0
        var mentioned = 0
    }

    /// A place that has several relations, and how far those are that its edges come from.
    struct Mixed {
        let isMentioned: Bool
        /// The relation of each edge, as a bit, and the depth from which on it counts: that of the farther end.
        let edges: [(relation: UInt16, depth: Int)]
    }

    /// For each depth, how many places up to there have each mark.
    private let marks: [UInt32]
    /// For each depth, how many up to there have edges of several relations.
    private let mixed: [[MixedSum]]

    /// Sums up.
    ///
    /// - Parameters:
    ///   - depths: How far the places are.
    ///   - tree: The marks of those in the tree, the model's own first.
    ///   - beside: Those of the places beside it.
    ///   - mixed: The places with several relations.
    /// - Complexity: O(*places* + *distances* · *sets of relations*).
    init(_ depths: ReachDepths, tree: ArraySlice<EntryMark>, beside: [EntryMark], mixed: [Mixed]) {
        var marks: [UInt32] = []
        func take(_ depths: some Sequence<UInt8>, _ entries: some Sequence<EntryMark>) {
            for (depth, entry) in zip(depths, entries) {
                let missing = (Int(depth) + 1) * EntryMark.count - marks.count
                if missing > 0 { marks += repeatElement(0, count: missing) }
                marks[Int(depth) * EntryMark.count + Int(entry.byte)] += 1
            }
        }
        take(depths.tree.dropFirst(), tree.dropFirst())
        take(depths.beside, beside)
        for index in EntryMark.count..<max(EntryMark.count, marks.count) { marks[index] += marks[index - EntryMark.count] }
        self.marks = marks
        self.mixed = Self.sums(of: mixed, depthCount: marks.count / EntryMark.count)
    }

    /// How many places up to a depth have a mark.
    func count(of mark: Int, within depth: Int) -> Int {
        marks.isEmpty ? 0 : Int(marks[min(depth, mixed.count - 1) * EntryMark.count + mark])
    }

    /// How many places up to a depth have several relations, by those.
    func mixed(within depth: Int) -> [MixedSum] {
        mixed.isEmpty ? [] : mixed[min(depth, mixed.count - 1)]
    }

    /// Bytes in use.
    var byteCount: Int { marks.count * 4 + mixed.reduce(0) { $0 + $1.count * MemoryLayout<MixedSum>.stride } }

    private static func sums(of places: [Mixed], depthCount: Int) -> [[MixedSum]] {
        // What is added to the sums at each depth: an edge that begins to count moves its place from one sum to another.
        var steps = [[UInt16: MixedSum]](repeating: [:], count: depthCount)
        for place in places {
            var before: UInt16 = 0
            func add(_ change: Int, _ relations: UInt16, at depth: Int) {
                guard relations != 0 else { return }
                steps[depth][relations, default: MixedSum(relations: relations)].count += change
                if place.isMentioned { steps[depth][relations]?.mentioned += change }
            }
            for edge in place.edges.sorted(by: { $0.depth < $1.depth }) where before | edge.relation != before {
                add(-1, before, at: edge.depth)
                before |= edge.relation
                add(1, before, at: edge.depth)
            }
        }
        var sums: [UInt16: MixedSum] = [:]
        return steps.map { step in
            sums.merge(step) { sum, change in
                MixedSum(relations: sum.relations, count: sum.count + change.count, mentioned: sum.mentioned + change.mentioned)
            }
            return sums.values.filter { $0.count > 0 }
        }
    }
}
