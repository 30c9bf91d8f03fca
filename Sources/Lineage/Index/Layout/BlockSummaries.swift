/// What stands in each block of a layout's places, so that a list need not look at models that it only counts or that cannot be on its page.
struct BlockSummaries: Sendable {
    /// How many places a block has.
    static let size = 64

    /// The least and the greatest known value of a column in a block; crossed where none is known.
    struct Zone: Sendable {
        var least = Int64.max
        var greatest = Int64.min + 1
        var hasUnknown = false
    }

    /// For each block, and one more at the end, how many places before it have each mark.
    private let counts: [UInt32]
    let downloads: [Zone]
    let likes: [Zone]
    let created: [Zone]
    let parameters: [Zone]

    /// Sums up full and partial blocks.
    ///
    /// - Parameters:
    ///   - entries: The marks of the places.
    ///   - facts: The facts of all places of the layout.
    ///   - places: Which places they are; nil for all.
    /// - Complexity: O(*places*).
    init(entries: [EntryMark], facts: FactColumns, at places: [Place]? = nil) {
        let blockCount = (entries.count + Self.size - 1) / Self.size
        var counts = [UInt32](repeating: 0, count: (blockCount + 1) * EntryMark.count)
        for (place, entry) in entries.enumerated() { counts[(place / Self.size + 1) * EntryMark.count + Int(entry.byte)] += 1 }
        for index in EntryMark.count..<max(EntryMark.count, counts.count) { counts[index] += counts[index - EntryMark.count] }
        self.counts = counts
        downloads = Self.zones(facts.downloads, blockCount, at: places)
        likes = Self.zones(facts.likes, blockCount, at: places)
        created = Self.zones(facts.created, blockCount, at: places)
        parameters = Self.zones(facts.parameters, blockCount, at: places)
    }

    /// How many places of some blocks have a mark.
    func count(of mark: Int, in blocks: Range<Int>) -> Int {
        Int(counts[blocks.upperBound * EntryMark.count + mark] - counts[blocks.lowerBound * EntryMark.count + mark])
    }

    /// How many blocks there are.
    var blockCount: Int { downloads.count }

    /// Bytes in use.
    var byteCount: Int { counts.count * 4 + downloads.count * 4 * MemoryLayout<Zone>.stride }

    private static func zones(_ column: [Int64], _ blockCount: Int, at places: [Place]?) -> [Zone] {
        var zones = [Zone](repeating: Zone(), count: blockCount)
        for index in 0..<(places?.count ?? column.count) {
            let value = column[places.map { Int($0[index]) } ?? index]
            let block = index / size
            if value == FactRow.unknown {
                zones[block].hasUnknown = true
            } else {
                zones[block].least = min(zones[block].least, value)
                zones[block].greatest = max(zones[block].greatest, value)
            }
        }
        return zones
    }
}
