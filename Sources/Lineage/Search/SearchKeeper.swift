/// Keeps the best of what a search finds, and counts all of it.
struct SearchKeeper {
    /// A model that matches.
    struct Entry {
        let score: Int
        let isMentioned: Bool
        let hasFamily: Bool
        let downloads: Int64
        let place: Place
        let alias: String?
    }

    private let capacity: Int
    private let index: LineageIndex
    /// A heap with the worst of the kept at its top.
    private var heap: [Entry] = []
    /// How many came.
    private(set) var total = 0

    init(capacity: Int, index: LineageIndex) {
        self.capacity = capacity
        self.index = index
    }

    /// Takes a model.
    mutating func take(_ entry: Entry) {
        total += 1
        if heap.count < capacity {
            heap.append(entry)
            rise(heap.count - 1)
        } else if capacity > 0, isBetter(entry, heap[0]) {
            heap[0] = entry
            sink(0)
        }
    }

    /// The kept models, best first.
    func sorted() -> [Entry] { heap.sorted(by: isBetter) }

    /// The better score; then what is known, what is in a family, what is downloaded more; then the name.
    private func isBetter(_ left: Entry, _ right: Entry) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.isMentioned != right.isMentioned { return right.isMentioned }
        if left.hasFamily != right.hasFamily { return left.hasFamily }
        if left.downloads != right.downloads { return left.downloads > right.downloads }
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
