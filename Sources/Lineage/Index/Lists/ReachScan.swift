/// Looks at what is below one of the largest models by blocks: counts by their sums, and looks only into those that may have a model for the page.
struct ReachScan {
    private let reach: LargeReach
    private let layout: LineageLayout
    /// The relations that are asked for, a bit each; 0 for all.
    private let relations: UInt16
    /// The marks that are wanted, a bit each. Places with several relations are looked at one by one where relations are asked for.
    private let wanted: UInt32

    /// - Parameter filter: A filter that does not ask for facts.
    init(_ reach: LargeReach, layout: LineageLayout, filter: LineageFilter) {
        self.reach = reach
        self.layout = layout
        let relations = filter.relations
        self.relations = relations
        wanted = (0..<UInt32(EntryMark.count)).reduce(0) { marks, mark in
            relations == 0 || relations >> UInt16(mark & 15) & 1 == 1 && UInt8(mark & 15) != EntryMark.several ? marks | 1 << mark : marks
        }
    }

    /// Counts what is wanted and gives it to a page.
    ///
    /// - Parameters:
    ///   - column: What the page is sorted by.
    ///   - zones: The bounds of that column in each block.
    func run(by column: [Int64], zones: KeyPath<BlockSummaries, [BlockSummaries.Zone]>, into keeper: inout PageKeeper) {
        let size = BlockSummaries.size
        let (lower, upper) = (Int(reach.root) + 1, Int(reach.end))
        let tree = Part(entries: layout.entries, places: nil)
        let (firstBlock, endBlock) = ((lower + size - 1) / size, upper / size)
        if firstBlock < endBlock {
            look(at: lower..<firstBlock * size, of: tree, counts: true, by: column, into: &keeper)
            scan(firstBlock..<endBlock, layout.blocks, layout.blocks[keyPath: zones], of: tree, by: column, into: &keeper)
            look(at: endBlock * size..<upper, of: tree, counts: true, by: column, into: &keeper)
        } else {
            look(at: lower..<upper, of: tree, counts: true, by: column, into: &keeper)
        }
        let beside = reach.besideBlocks
        scan(
            0..<beside.blockCount, beside, beside[keyPath: zones], of: Part(entries: reach.besideEntries, places: reach.beside), by: column,
            into: &keeper)
        guard relations != 0 else { return }
        for mixed in reach.mixed where mixed.relations & relations != 0 {
            keeper.count(1, mentioned: Int(layout.entries[Int(mixed.place)].byte >> 4))
            keeper.take(keeper.key(column[Int(mixed.place)]), mixed.place)
        }
    }

    /// A sequence of places with their marks.
    private struct Part {
        let entries: [EntryMark]
        /// Which places they are; nil where the index is the place.
        let places: [Place]?
    }

    private func scan(
        _ blocks: Range<Int>, _ summaries: BlockSummaries, _ zones: [BlockSummaries.Zone], of part: Part, by column: [Int64],
        into keeper: inout PageKeeper
    ) {
        guard !blocks.isEmpty else { return }
        for mark in 0..<EntryMark.count where wanted >> UInt32(mark) & 1 == 1 {
            let count = summaries.count(of: mark, in: blocks)
            keeper.count(count, mentioned: mark >= 16 ? count : 0)
        }
        let isDescending = keeper.isDescending
        for block in blocks {
            let zone = zones[block]
            let best = zone.least > zone.greatest ? .max : isDescending ? -zone.greatest : zone.least
            guard best <= keeper.greatestKey else { continue }
            let lower = block * BlockSummaries.size
            look(at: lower..<min(lower + BlockSummaries.size, part.entries.count), of: part, counts: false, by: column, into: &keeper)
        }
    }

    private func look(at range: Range<Int>, of part: Part, counts: Bool, by column: [Int64], into keeper: inout PageKeeper) {
        let entries = part.entries.span
        let values = column.span
        var greatest = keeper.greatestKey
        for index in range where wanted >> UInt32(entries[index].byte & 31) & 1 == 1 {
            if counts { keeper.count(1, mentioned: Int(entries[index].byte >> 4)) }
            let place = part.places.map { $0[index] } ?? Place(index)
            let key = keeper.key(values[Int(place)])
            guard key <= greatest else { continue }
            keeper.take(key, place)
            greatest = keeper.greatestKey
        }
    }
}
