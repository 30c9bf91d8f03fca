/// Room for a search: how each name of a table holds the words, used again and again.
struct SearchRoom: Sendable {
    private(set) var findings: [UInt16] = []
    /// Names that hold the word at hand, a bit each: a word counts once, as well as it is held best.
    private var held: [UInt64] = []
    /// Names that hold any word.
    private var any: [UInt64] = []
    /// Names that hold all words so far.
    private var all: [UInt64] = []

    /// Holds nothing about a number of names.
    mutating func clear(count: Int) {
        let blocks = (count + 63) / 64
        Self.fill(&findings, with: 0, count: count)
        Self.fill(&any, with: 0, count: blocks)
        Self.fill(&all, with: .max, count: blocks)
    }

    /// Begins the next word of the question.
    mutating func beginWord() {
        Self.fill(&held, with: 0, count: any.count)
    }

    /// Ends the word at hand.
    mutating func endWord() {
        Self.join(held, to: &any, &all)
    }

    private static func join(_ held: [UInt64], to anyList: inout [UInt64], _ allList: inout [UInt64]) {
        let held = held.span
        var any = anyList.mutableSpan
        var all = allList.mutableSpan
        for index in held.indices {
            any[index] |= held[index]
            all[index] &= held[index]
        }
    }

    /// Takes names that hold the word; those that hold it better must have come before.
    mutating func take(_ entries: Span<UInt32>, _ quality: Finding.Quality) {
        var finding = Finding()
        finding.add(quality)
        let (sum, mark) = (finding.bits & ~Finding.slipBit, finding.bits & Finding.slipBit)
        Self.take(entries, sum: sum, mark: mark, &held, &findings)
    }

    private static func take(_ entries: Span<UInt32>, sum: UInt16, mark: UInt16, _ heldList: inout [UInt64], _ findingList: inout [UInt16]) {
        var held = heldList.mutableSpan
        var findings = findingList.mutableSpan
        for index in entries.indices {
            let entry = Int(entries[index])
            let bit: UInt64 = 1 << (UInt64(entry) & 63)
            guard held[entry >> 6] & bit == 0 else { continue }
            held[entry >> 6] |= bit
            findings[entry] = findings[entry] &+ sum | mark
        }
    }

    /// Forgets a name.
    mutating func drop(_ entry: Int) {
        findings[entry] = 0
        any[entry >> 6] &= ~(1 << (UInt64(entry) & 63))
        all[entry >> 6] &= ~(1 << (UInt64(entry) & 63))
    }

    /// The names that hold all words, in order; where none does, those that hold any.
    func candidates() -> [UInt32] {
        let found = Self.places(all)
        return found.isEmpty ? Self.places(any) : found
    }

    private static func places(_ bitmap: [UInt64]) -> [UInt32] {
        let blocks = bitmap.span
        var places: [UInt32] = []
        for block in blocks.indices where blocks[block] != 0 {
            var rest = blocks[block]
            while rest != 0 {
                places.append(UInt32(block * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return places
    }

    private static func fill<Value>(_ list: inout [Value], with value: Value, count: Int) {
        guard list.count == count else {
            list = [Value](repeating: value, count: count)
            return
        }
        var room = list.mutableSpan
        for index in room.indices { room[index] = value }
    }
}
