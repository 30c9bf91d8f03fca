/// Looks at what is below one of the largest models: counts by sums, and takes a page from the greatest values, else from those blocks that may
/// have a model for it.
struct ReachScan {
    private let changed: ChangedReach
    /// What the layout says.
    private let reach: LargeReach
    /// What the layout does not know; nil for nothing.
    private let changes: ReachChanges?
    /// The relations by which a place entered what is near enough, a bit each: asked where not everything is.
    private let entering: (Place) -> UInt16
    private let layout: LineageLayout
    /// What the page is sorted by, at each place.
    private let column: [Int64]
    private let tree: Part
    private let beside: Part
    /// The relations that are asked for, a bit each; 0 for all.
    private let relations: UInt16
    /// The marks that are wanted, a bit each. Places with several relations are looked at one by one where relations are asked for.
    private let wanted: UInt32
    /// The places with the greatest values, those first.
    private let greatest: [Place]

    /// A sequence of places with their marks, in blocks.
    private struct Part {
        let entries: [EntryMark]
        /// Which places they are; nil where the index is the place.
        let places: [Place]?
        let summaries: BlockSummaries
        /// The bounds of the column in each block.
        let zones: [BlockSummaries.Zone]
        /// Blocks with the greatest values first.
        let order: [UInt32]
    }

    /// - Parameters:
    ///   - filter: A filter that does not ask for facts.
    ///   - sort: What the page is sorted by; nil is made for an order that no column has.
    ///   - entering: The relations by which a place entered what is near enough, a bit each.
    init?(
        _ changed: ChangedReach, layout: LineageLayout, filter: LineageFilter, sort: LineageQuestion.SortKey, entering: @escaping (Place) -> UInt16
    ) {
        let reach = changed.laid
        func part(_ entries: [EntryMark], _ places: [Place]?, _ summaries: BlockSummaries, _ order: NumberColumns<[UInt32]>) -> Part? {
            guard let zones = summaries.zones[sort], let blocks = order[sort] else { return nil }
            return Part(entries: entries, places: places, summaries: summaries, zones: zones, order: blocks)
        }
        guard let column = layout.facts.numbers(of: sort), let greatest = reach.greatest[sort],
            let tree = part(layout.entries, nil, layout.blocks, reach.treeOrder),
            let beside = part(reach.besideEntries, reach.beside, reach.besideBlocks, reach.besideOrder)
        else { return nil }
        self.changed = changed
        self.reach = reach
        changes = changed.changes
        self.entering = entering
        self.layout = layout
        self.column = column
        self.tree = tree
        self.beside = beside
        let relations = filter.relations
        self.relations = relations
        self.greatest = greatest
        wanted = (0..<UInt32(EntryMark.count)).reduce(0) { marks, mark in
            relations == 0 || relations >> UInt16(mark & 15) & 1 == 1 && UInt8(mark & 15) != EntryMark.several ? marks | 1 << mark : marks
        }
    }

    /// Counts what is wanted and gives it to a page.
    func run(into keeper: inout PageKeeper) {
        let depth = changed.greatestDepth ?? Int(ReachDepths.far)
        for mark in 0..<EntryMark.count where wanted >> UInt32(mark) & 1 == 1 {
            let count = reach.sums.count(of: mark, within: depth)
            keeper.count(count, mentioned: mark >= 16 ? count : 0)
        }
        if relations != 0 {
            for sum in reach.sums.mixed(within: depth) where sum.relations & relations != 0 { keeper.count(sum.count, mentioned: sum.mentioned) }
        }
        if !takeGreatest(into: &keeper) { takeAll(into: &keeper) }
        // Last, when most of them have no place on the page any more.
        if let changes { take(changes, into: &keeper) }
    }

    /// Takes from the greatest values only.
    ///
    /// - Returns: False where more may belong on the page; then nothing was taken.
    private func takeGreatest(into keeper: inout PageKeeper) -> Bool {
        guard keeper.isDescending, !greatest.isEmpty else { return false }
        var attempt = keeper
        let (entryArray, startArray) = (layout.entries, layout.nameStarts)
        let entries = entryArray.span
        let nameStarts = startArray.span
        let values = column.span
        for place in greatest {
            let (key, tie) = (-values[Int(place)], attempt.tie(nameStarts[Int(place)]))
            guard attempt.mayKeep(key, tie) else {
                keeper = attempt
                return true
            }
            let mark = entries[Int(place)]
            if wanted >> UInt32(mark.byte & 31) & 1 == 0 {
                guard relations != 0, mark.relation == EntryMark.several, mixedRelations(at: place) & relations != 0 else { continue }
            }
            take(key, tie, place, into: &attempt)
        }
        return false
    }

    private func takeAll(into keeper: inout PageKeeper) {
        let size = BlockSummaries.size
        let (lower, upper) = (Int(reach.root) + 1, Int(reach.end))
        let (firstBlock, endBlock) = ((lower + size - 1) / size, upper / size)
        if firstBlock < endBlock {
            scan(firstBlock..<endBlock, of: tree, into: &keeper)
            look(at: lower..<firstBlock * size, of: tree, into: &keeper)
            look(at: endBlock * size..<upper, of: tree, into: &keeper)
        } else {
            look(at: lower..<upper, of: tree, into: &keeper)
        }
        scan(0..<beside.summaries.blockCount, of: beside, into: &keeper)
        guard relations != 0 else { return }
        for mixed in reach.mixed where mixed.relations & relations != 0 {
            let place = Int(mixed.place)
            let key = keeper.key(column[place])
            guard key <= keeper.greatestKey, mixedRelations(at: mixed.place) & relations != 0 else { continue }
            take(key, keeper.tie(layout.nameStarts[place]), mixed.place, into: &keeper)
        }
    }

    /// Lets what changed count for what it is instead of what it was.
    private func take(_ changes: ReachChanges, into keeper: inout PageKeeper) {
        changes.entries.forEach { entry in
            var (laid, now) = (entry.laid, entry.now)
            if changed.greatestDepth != nil {
                // How far it is did not change, or there were no depths.
                let near = changed.contains(entry.place) ? entering(entry.place) : 0
                (laid, now) = (laid == 0 ? 0 : near, near)
            }
            if isWanted(laid) { keeper.count(-1, mentioned: entry.wasMentioned ? -1 : 0) }
            guard isWanted(now) else { return }
            keeper.count(1, mentioned: entry.facts.status == .mentioned ? 1 : 0)
            let key = keeper.key(of: entry.facts, depth: 0)
            if key <= keeper.greatestKey { keeper.take(key, keeper.tie(entry.nameStart), entry.place) }
        }
    }

    private func isWanted(_ entering: UInt16) -> Bool {
        relations == 0 ? entering != 0 : entering & relations != 0
    }

    private func mixedRelations(at place: Place) -> UInt16 {
        changed.greatestDepth == nil ? reach.mixedRelations(at: place) : entering(place)
    }

    /// Takes a model as the layout has it, where that still holds.
    @inline(__always) private func take(_ key: Int64, _ tie: UInt64, _ place: Place, into keeper: inout PageKeeper) {
        guard keeper.mayKeep(key, tie), changes?.entries[place] == nil else { return }
        if changed.greatestDepth != nil, !changed.contains(place) { return }
        keeper.take(key, tie, place)
    }

    private func scan(_ blocks: Range<Int>, of part: Part, into keeper: inout PageKeeper) {
        if keeper.isDescending {
            // Once a block has nothing for the page, those behind it have nothing either.
            for block in part.order {
                let zone = part.zones[Int(block)]
                guard keeper.mayKeep(zone.hasKnown ? -zone.greatest : .max, zone.hasKnown ? zone.firstStart : 0) else { break }
                look(into: Int(block), of: part, into: &keeper)
            }
        } else {
            for block in blocks {
                let zone = part.zones[block]
                guard keeper.mayKeep(zone.hasKnown ? zone.least : .max, 0) else { continue }
                look(into: block, of: part, into: &keeper)
            }
        }
    }

    private func look(into block: Int, of part: Part, into keeper: inout PageKeeper) {
        guard part.summaries.presence[block] & wanted != 0 else { return }
        let lower = block * BlockSummaries.size
        look(at: lower..<min(lower + BlockSummaries.size, part.entries.count), of: part, into: &keeper)
    }

    private func look(at range: Range<Int>, of part: Part, into keeper: inout PageKeeper) {
        let (entryArray, startArray) = (part.entries, layout.nameStarts)
        let entries = entryArray.span
        let nameStarts = startArray.span
        let values = column.span
        var greatest = keeper.greatestKey
        let isDescending = keeper.isDescending
        for index in range where wanted >> UInt32(entries[index].byte & 31) & 1 == 1 {
            let place = part.places.map { $0[index] } ?? Place(index)
            let value = values[Int(place)]
            let key = value == FactRow.unknown ? .max : isDescending ? -value : value
            guard key <= greatest else { continue }
            take(key, keeper.tie(nameStarts[Int(place)]), place, into: &keeper)
            greatest = keeper.greatestKey
        }
    }
}
