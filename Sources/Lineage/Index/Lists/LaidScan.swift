/// Looks at runs of places of a layout: the inner loop of lists.
struct LaidScan {
    /// How many places are sifted at once.
    private static let siftSize = 1_024

    let runs: [Coverage.Run]
    /// Places that are looked at besides.
    var beside: [ScatteredPlaces] = []
    /// Whether a place is near enough; nil where all are.
    var isNear: ((Place) -> Bool)?
    let layout: LineageLayout
    let filter: LineageFilter
    /// The relations by which a place with edges of several relations entered, a bit each.
    let relations: (Place) -> UInt16

    /// Counts what the filter lets through and gives it to a page.
    ///
    /// - Parameters:
    ///   - column: What the page is sorted by; empty for an order by name alone.
    ///   - zones: The bounds of that column in each block.
    func run(by column: [Int64], zones: [BlockSummaries.Zone], into keeper: inout PageKeeper) {
        let entryArray = layout.entries
        let entries = entryArray.span
        var sieve = Sieve(filter: filter)
        let usesBlocks = !column.isEmpty && !filter.asksFacts && isNear == nil
        for run in runs {
            var lower = Int(run.lower)
            let upper = Int(run.upper)
            if usesBlocks, upper - lower >= BlockSummaries.size * 4 {
                let blocks = (lower + BlockSummaries.size - 1) / BlockSummaries.size..<upper / BlockSummaries.size
                sift(entries, lower, blocks.lowerBound * BlockSummaries.size, &sieve, by: column, into: &keeper)
                scan(blocks, zones: zones, by: column, entries, &sieve, into: &keeper)
                lower = blocks.upperBound * BlockSummaries.size
            }
            sift(entries, lower, upper, &sieve, by: column, into: &keeper)
        }
        for places in beside { gather(places, &sieve, by: column, into: &keeper) }
        take(&sieve, by: column, into: &keeper)
    }

    private func gather(_ places: ScatteredPlaces, _ sieve: inout Sieve, by column: [Int64], into keeper: inout PageKeeper) {
        var index = places.indices.lowerBound
        while index < places.indices.upperBound {
            let end = min(places.indices.upperBound, index + Self.siftSize - sieve.count)
            sieve.count = places.gather(index..<end, into: &sieve.found, count: sieve.count)
            index = end
            if sieve.count == Self.siftSize { take(&sieve, by: column, into: &keeper) }
        }
    }

    /// Counts whole blocks by their sums, and looks only into those that may have a model for the page.
    private func scan(
        _ blocks: Range<Int>, zones: [BlockSummaries.Zone], by column: [Int64], _ entries: Span<EntryMark>, _ sieve: inout Sieve,
        into keeper: inout PageKeeper
    ) {
        let several = Int(EntryMark.several)
        let isMixed =
            filter.relations != 0
            && layout.blocks.count(of: several, in: blocks) + layout.blocks.count(of: several + 16, in: blocks) > 0
        guard !isMixed else {
            // Which of their relations count depends on what was reached.
            return sift(entries, blocks.lowerBound * BlockSummaries.size, blocks.upperBound * BlockSummaries.size, &sieve, by: column, into: &keeper)
        }
        take(&sieve, by: column, into: &keeper)
        for mark in 0..<EntryMark.count where sieve.wants(mark) {
            let count = layout.blocks.count(of: mark, in: blocks)
            keeper.count(count, mentioned: mark >= 16 ? count : 0)
        }
        for block in blocks {
            let zone = zones[block]
            let best = !zone.hasKnown ? .max : keeper.isDescending ? -zone.greatest : zone.least
            guard keeper.mayKeep(best, zone.hasKnown && keeper.isDescending ? zone.firstStart : 0), sieve.wantsAny(of: layout.blocks.presence[block])
            else { continue }
            sieve.counts = false
            sift(entries, block * BlockSummaries.size, (block + 1) * BlockSummaries.size, &sieve, by: column, into: &keeper)
            take(&sieve, by: column, into: &keeper)
            sieve.counts = true
        }
    }

    /// Sifts places by their marks, without a branch: whether a model has the relation that is asked for cannot be predicted.
    @inline(__always) private func sift(
        _ entries: Span<EntryMark>, _ lower: Int, _ upper: Int, _ sieve: inout Sieve, by column: [Int64], into keeper: inout PageKeeper
    ) {
        var index = lower
        // Where every mark is wanted the facts decide at once; a short run is not worth the call.
        let isByFacts = filter.relations == 0 && filter.asksFacts && upper - lower >= BlockSummaries.size
        while index < upper {
            let end = min(upper, index + Self.siftSize - sieve.count)
            if isByFacts {
                sieve.count = filter.gather(index..<end, into: &sieve.found, count: sieve.count, by: layout.facts)
                index = end
            } else {
                index = sieve.sift(entries, from: index, to: end)
            }
            if sieve.count == Self.siftSize { take(&sieve, by: column, into: &keeper) }
        }
    }

    /// Looks at the facts of places, and at the marks of those that were gathered without.
    private func take(_ sieve: inout Sieve, by column: [Int64], into keeper: inout PageKeeper) {
        if filter.asksFacts { sieve.count = filter.sift(&sieve.found, count: sieve.count, by: layout.facts) }
        let entryArray = layout.entries
        let entries = entryArray.span
        let values = column.span
        let startArray = layout.nameStarts
        let nameStarts = startArray.span
        let (isSorted, isDescending) = (!column.isEmpty, keeper.isDescending)
        var (count, mentioned, greatest) = (0, 0, keeper.greatestKey)
        for order in 0..<sieve.count {
            let place = sieve.found[order]
            let mark = entries[Int(place)].byte
            if filter.relations != 0 {
                guard sieve.wants(Int(mark)), mark & 15 != EntryMark.several || relations(place) & filter.relations != 0 else { continue }
            }
            if let isNear, !isNear(place) { continue }
            count += 1
            mentioned += Int(mark >> 4)
            var key: Int64 = 0
            if isSorted {
                let value = values[Int(place)]
                key = value == FactRow.unknown ? .max : isDescending ? -value : value
            }
            if key <= greatest {
                keeper.take(key, keeper.tie(nameStarts[Int(place)]), place)
                greatest = keeper.greatestKey
            }
        }
        if sieve.counts { keeper.count(count, mentioned: mentioned) }
        sieve.count = 0
    }

    /// Gathers places whose marks are right.
    private struct Sieve {
        /// The marks that are wanted, a bit each.
        let wanted: UInt32
        var found = [UInt32](repeating: 0, count: LaidScan.siftSize + 1)
        var count = 0
        /// Whether what is gathered was not counted yet.
        var counts = true

        init(filter: LineageFilter) {
            wanted = (0..<UInt32(EntryMark.count)).reduce(0) { marks, mark in
                let relation = UInt8(mark) & 15
                let isWanted = filter.relations == 0 || relation == EntryMark.several || filter.relations >> UInt16(relation) & 1 == 1
                return isWanted ? marks | 1 << mark : marks
            }
        }

        func wants(_ mark: Int) -> Bool { wanted >> UInt32(mark) & 1 == 1 }

        /// Whether one of some marks, a bit each, is wanted.
        func wantsAny(of marks: UInt32) -> Bool { wanted & marks != 0 }

        /// Gathers from a range as long as there is room; says where it ended.
        @inline(__always) mutating func sift(_ entries: Span<EntryMark>, from lower: Int, to upper: Int) -> Int {
            let wanted = wanted
            var gathered = count
            var places = found.mutableSpan
            for index in lower..<max(lower, upper) {
                places[gathered] = UInt32(truncatingIfNeeded: index)
                gathered += Int(wanted >> UInt32(entries[index].byte & 31) & 1)
            }
            count = gathered
            return upper
        }
    }
}
