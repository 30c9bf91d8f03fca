/// What stands in each block of a layout's places, so that a list need not look at models that it only counts or that cannot be on its page.
struct BlockSummaries: Sendable {
    /// How many places a block has.
    static let size = 64

    /// The least and the greatest known value of a column in a block; crossed where none is known.
    struct Zone: Sendable {
        var least = Int64.max
        var greatest = Int64.min + 1
        /// The first start of a name among those with the greatest value: popular values are in many blocks, and names decide between them.
        var firstStart = UInt64.max

        /// Whether a value is known.
        var hasKnown: Bool { least <= greatest }

        fileprivate mutating func take(_ value: Int64, _ start: UInt64) {
            least = min(least, value)
            guard value >= greatest else { return }
            firstStart = value > greatest ? start : min(firstStart, start)
            greatest = value
        }
    }

    /// For each block, and one more at the end, how many places before it have each mark.
    private let counts: [UInt32]
    /// Which marks are in each block, a bit each.
    let presence: [UInt32]
    /// The bounds of each column in each block.
    let zones: NumberColumns<[Zone]>

    /// Sums up full and partial blocks.
    ///
    /// - Parameters:
    ///   - entries: The marks of the places.
    ///   - facts: The facts of all places of the layout.
    ///   - nameStarts: The starts of their names.
    ///   - places: Which places they are; nil for all.
    /// - Complexity: O(*places*).
    init(entries: [EntryMark], facts: FactColumns, nameStarts: [UInt64], at places: [Place]? = nil) {
        let blockCount = (entries.count + Self.size - 1) / Self.size
        var counts = [UInt32](repeating: 0, count: (blockCount + 1) * EntryMark.count)
        var presence = [UInt32](repeating: 0, count: blockCount)
        for (place, entry) in entries.enumerated() {
            counts[(place / Self.size + 1) * EntryMark.count + Int(entry.byte)] += 1
            presence[place / Self.size] |= 1 << UInt32(entry.byte)
        }
        self.presence = presence
        for index in EntryMark.count..<max(EntryMark.count, counts.count) { counts[index] += counts[index - EntryMark.count] }
        self.counts = counts
        zones = NumberColumns(of: facts) { Self.zones($0, nameStarts, blockCount, at: places) }
    }

    /// How many places of some blocks have a mark.
    func count(of mark: Int, in blocks: Range<Int>) -> Int {
        Int(counts[blocks.upperBound * EntryMark.count + mark] - counts[blocks.lowerBound * EntryMark.count + mark])
    }

    /// How many blocks there are.
    var blockCount: Int { presence.count }

    /// Bytes in use.
    var byteCount: Int { counts.count * 4 + presence.count * 4 + zones.byteCount }

    private static func zones(_ column: [Int64], _ nameStarts: [UInt64], _ blockCount: Int, at places: [Place]?) -> [Zone] {
        var zones = [Zone](repeating: Zone(), count: blockCount)
        for index in 0..<(places?.count ?? column.count) {
            let place = places.map { Int($0[index]) } ?? index
            if column[place] != FactRow.unknown { zones[index / size].take(column[place], nameStarts[place]) }
        }
        return zones
    }
}
