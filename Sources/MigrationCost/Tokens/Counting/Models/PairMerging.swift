/// One piece while its pairs are merged: a chain of symbols and a heap of the pairs that may be.
struct PairMerging {
    private struct Candidate {
        /// Rank in the upper half, place in the lower: the least is merged next, of equals the leftmost.
        var order: UInt64
        var merged: Int32
    }

    private var symbols: [Int32]
    private var next: [Int32]
    private var previous: [Int32]
    private var heap: [Candidate] = []

    /// Begins with symbols; there are at least two.
    init(_ symbols: [Int32]) {
        self.symbols = symbols
        next = (0..<Int32(symbols.count)).map { $0 + 1 }
        previous = (0..<Int32(symbols.count)).map { $0 - 1 }
    }

    /// How many symbols are left when no pair can be merged.
    func count(with merges: [UInt64: PairModel.Merge]) -> Int {
        var merging = self
        return merging.merge(with: merges)
    }

    private mutating func merge(with merges: [UInt64: PairModel.Merge]) -> Int {
        for place in 0..<symbols.count - 1 { offer(place, merges) }
        var count = symbols.count
        while let candidate = popLeast() {
            let place = Int(candidate.order & 0xFFFF_FFFF)
            // A candidate whose symbols have changed since is out of date.
            guard symbols[place] >= 0, next[place] < symbols.count else { continue }
            let right = Int(next[place])
            guard merges[PairModel.key(symbols[place], symbols[right])]?.merged == candidate.merged else { continue }
            symbols[place] = candidate.merged
            symbols[right] = -1
            next[place] = next[right]
            if next[place] < symbols.count { previous[Int(next[place])] = Int32(place) }
            count -= 1
            if previous[place] >= 0 { offer(Int(previous[place]), merges) }
            if next[place] < symbols.count { offer(place, merges) }
        }
        return count
    }

    /// Puts the pair that begins at a place into the heap, where there is a merge of it.
    private mutating func offer(_ place: Int, _ merges: [UInt64: PairModel.Merge]) {
        guard let merge = merges[PairModel.key(symbols[place], symbols[Int(next[place])])] else { return }
        heap.append(Candidate(order: UInt64(merge.rank) << 32 | UInt64(place), merged: merge.merged))
        var child = heap.count - 1
        while child > 0, heap[child].order < heap[(child - 1) / 2].order {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func popLeast() -> Candidate? {
        guard let least = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return least }
        heap[0] = last
        var parent = 0
        while true {
            var child = parent * 2 + 1
            guard child < heap.count else { return least }
            if child + 1 < heap.count, heap[child + 1].order < heap[child].order { child += 1 }
            guard heap[child].order < heap[parent].order else { return least }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
