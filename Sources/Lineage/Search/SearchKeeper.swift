/// Keeps the best of what a search finds, and counts all of it.
struct SearchKeeper {
    /// A model that matches.
    struct Entry {
        /// The score, and below it the standing.
        let key: UInt64
        let place: Place
        /// The other name that was found.
        let alias: String?

        init(score: Int, standing: SearchStanding, place: Place, alias: String? = nil) {
            key = UInt64(score) << 32 | UInt64(standing.bits)
            self.place = place
            self.alias = alias
        }

        /// How well it matches, in units of a word's quality.
        var score: Int { Int(key >> 32) }
    }

    private let capacity: Int
    private let index: LineageIndex
    /// A heap with the worst of the kept at its top.
    private var heap: [Entry] = []
    /// How many came.
    private(set) var total = 0
    /// What an entry must have at least.
    private var leastKey: UInt64 = 0

    init(capacity: Int, index: LineageIndex) {
        self.capacity = capacity
        self.index = index
    }

    /// Takes a model.
    @inline(__always) mutating func take(_ entry: Entry) {
        total += 1
        if entry.key >= leastKey { keep(entry) }
    }

    private mutating func keep(_ entry: Entry) {
        if heap.count < capacity {
            heap.append(entry)
            rise(heap.count - 1)
        } else if capacity > 0, isBetter(entry, heap[0]) {
            heap[0] = entry
            sink(0)
        }
        if heap.count == capacity, capacity > 0 { leastKey = heap[0].key }
    }

    /// The kept models, best first.
    func sorted() -> [Entry] { heap.sorted(by: isBetter) }

    private func isBetter(_ left: Entry, _ right: Entry) -> Bool {
        if left.key != right.key { return left.key > right.key }
        let (leftDownloads, rightDownloads) = (index.facts(at: left.place).downloads, index.facts(at: right.place).downloads)
        if leftDownloads != rightDownloads { return leftDownloads > rightDownloads }
        return index.compareNames(left.place, right.place) < 0
    }

    private mutating func rise(_ start: Int) {
        var index = start
        while index > 0 {
            let above = (index - 1) / 2
            guard isBetter(heap[above], heap[index]) else { return }
            heap.swapAt(above, index)
            index = above
        }
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var worst = index
            for below in [index * 2 + 1, index * 2 + 2] where below < heap.count && isBetter(heap[worst], heap[below]) { worst = below }
            guard worst != index else { return }
            heap.swapAt(worst, index)
            index = worst
        }
    }
}
