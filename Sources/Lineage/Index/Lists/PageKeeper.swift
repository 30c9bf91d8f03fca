/// Keeps the first models of an order, and counts all that come by.
struct PageKeeper {
    /// A model with what it is sorted by; unknown values are greatest.
    struct Entry {
        let key: Int64
        /// What decides between equal keys, as far as the start of the name tells: see ``PageKeeper/tie(_:)``.
        let tie: UInt64
        let place: Place
    }

    private let names: NameOrder
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
    /// The greatest tie that can still be kept with that key.
    private(set) var greatestTie = UInt64.max
    /// All bits where names descend.
    let flip: UInt64

    /// Keeps one model more than the page has, which tells whether there is a next page.
    init(_ question: LineageQuestion, index: LineageIndex) {
        names = NameOrder(index: index)
        sort = question.sort
        isDescending = question.isDescending
        after = question.after
        capacity = question.limit + 1
        flip = question.sort == .name && question.isDescending ? .max : 0
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

    /// The start of a name as a tie: with all bits turned where names descend.
    @inline(__always) func tie(_ nameStart: UInt64) -> UInt64 { nameStart ^ flip }

    /// Whether a model with this key and tie may be kept.
    @inline(__always) func mayKeep(_ key: Int64, _ tie: UInt64) -> Bool {
        key < greatestKey || key == greatestKey && tie <= greatestTie
    }

    /// Takes a model that was counted.
    mutating func take(_ key: Int64, _ place: Place) {
        take(key, tie(names.index.nameStart(at: place)), place)
    }

    /// Takes a model that was counted, and whose tie is known.
    mutating func take(_ key: Int64, _ tie: UInt64, _ place: Place) {
        guard mayKeep(key, tie) else { return }
        let entry = Entry(key: key, tie: tie, place: place)
        if heap.count == capacity {
            guard precedes(entry, heap[0]), isAfterPosition(entry) else { return }
            replaceLast(with: entry)
        } else {
            guard isAfterPosition(entry) else { return }
            heap.append(entry)
            rise(heap.count - 1)
            guard heap.count == capacity else { return }
        }
        (greatestKey, greatestTie) = (heap[0].key, heap[0].tie)
    }

    /// The kept models in order.
    func sorted() -> [Entry] {
        heap.sorted { precedes($0, $1) }
    }

    @inline(__always) private func precedes(_ left: Entry, _ right: Entry) -> Bool {
        if left.key != right.key { return left.key < right.key }
        return left.tie != right.tie ? left.tie < right.tie : precedesByName(left, right)
    }

    @inline(never) private func precedesByName(_ left: Entry, _ right: Entry) -> Bool {
        let order = names.index.compareNames(left.place, right.place)
        return sort == .name && isDescending ? order > 0 : order < 0
    }

    private func isAfterPosition(_ entry: Entry) -> Bool {
        guard let after else { return true }
        let position = after.value ?? .max
        if entry.key != position { return entry.key > position }
        let name = foldedName(names.index.name(at: entry.place))
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

/// The names of one version. A class, since an index has many parts, which a keeper would carry about.
private final class NameOrder: Sendable {
    let index: LineageIndex

    init(index: LineageIndex) {
        self.index = index
    }
}
