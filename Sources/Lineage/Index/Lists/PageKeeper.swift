/// Keeps the first models of an order, and counts all that come by.
struct PageKeeper {
    /// A model with what it is sorted by; unknown values are greatest.
    struct Entry {
        let key: Int64
        let place: Place
    }

    private let index: LineageIndex
    private let sort: LineageQuestion.SortKey
    /// Whether the order descends.
    let isDescending: Bool
    private let after: LineageQuestion.Position?
    private let capacity: Int
    /// A heap with the last of the kept models at its top.
    private var heap: [Entry] = []
    /// How many came.
    private(set) var total = 0
    /// How many of those are only mentioned.
    private(set) var mentioned = 0
    /// The greatest key that can still be kept.
    private(set) var greatestKey = Int64.max

    /// Keeps one model more than the page has, which tells whether there is a next page.
    init(_ question: LineageQuestion, index: LineageIndex) {
        self.index = index
        sort = question.sort
        isDescending = question.isDescending
        after = question.after
        capacity = question.limit + 1
    }

    /// What a model is sorted by.
    func key(of row: FactRow, depth: Int) -> Int64 {
        switch sort {
        case .downloads: key(row.downloads)
        case .likes: key(row.likes)
        case .created: key(row.created)
        case .parameters: key(row.parameters)
        case .depth: key(Int64(depth))
        case .name: 0
        }
    }

    /// A value as a key: negated where the order descends.
    @inline(__always) func key(_ value: Int64) -> Int64 {
        value == FactRow.unknown ? .max : isDescending ? -value : value
    }

    /// Counts models without looking at them.
    mutating func count(_ count: Int, mentioned: Int) {
        total += count
        self.mentioned += mentioned
    }

    /// Takes a model that was counted.
    mutating func take(_ key: Int64, _ place: Place) {
        guard key <= greatestKey else { return }
        let entry = Entry(key: key, place: place)
        if heap.count == capacity {
            guard precedes(entry, heap[0]), isAfterPosition(entry) else { return }
            replaceLast(with: entry)
            greatestKey = heap[0].key
        } else {
            guard isAfterPosition(entry) else { return }
            heap.append(entry)
            rise(heap.count - 1)
            if heap.count == capacity { greatestKey = heap[0].key }
        }
    }

    /// The kept models in order.
    func sorted() -> [Entry] {
        heap.sorted(by: precedes)
    }

    @inline(__always) private func precedes(_ left: Entry, _ right: Entry) -> Bool {
        left.key != right.key ? left.key < right.key : precedesByName(left, right)
    }

    @inline(never) private func precedesByName(_ left: Entry, _ right: Entry) -> Bool {
        let order = index.compareNames(left.place, right.place)
        return sort == .name && isDescending ? order > 0 : order < 0
    }

    private func isAfterPosition(_ entry: Entry) -> Bool {
        guard let after else { return true }
        let position = after.value ?? .max
        if entry.key != position { return entry.key > position }
        let name = foldedName(index.name(at: entry.place))
        if name == after.folded { return false }
        let isBehind = after.folded.utf8.lexicographicallyPrecedes(name.utf8)
        return sort == .name && isDescending ? !isBehind : isBehind
    }

    private mutating func rise(_ start: Int) {
        var index = start
        while index > 0 {
            let above = (index - 1) / 2
            guard precedes(heap[above], heap[index]) else { return }
            heap.swapAt(above, index)
            index = above
        }
    }

    /// Drops the last of the kept models, and lets another sink to where it belongs.
    private mutating func replaceLast(with entry: Entry) {
        var kept: [Entry] = []
        swap(&kept, &heap)
        var entries = kept.mutableSpan
        var index = 0
        while true {
            var below = index * 2 + 1
            guard below < entries.count else { break }
            if below + 1 < entries.count, precedes(entries[below], entries[below + 1]) { below += 1 }
            guard precedes(entry, entries[below]) else { break }
            entries[index] = entries[below]
            index = below
        }
        entries[index] = entry
        swap(&kept, &heap)
    }
}
