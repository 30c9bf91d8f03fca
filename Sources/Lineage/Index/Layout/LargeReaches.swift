/// What is below the models with the largest trees, gathered when the layout is made.
///
/// These are asked about most, and have most edges beside their trees: to look for those anew costs more than all else in a list.
struct LargeReaches: Sendable {
    /// The least tree that is worth it: below it, a walk costs as little.
    private static let leastTreeSize: Place = 8
    /// How many are gathered at most.
    private static let greatestCount = 256

    /// The models, in order.
    private let roots: [Place]
    /// What is below each.
    private let reaches: [LargeReach]

    /// Gathers them.
    ///
    /// - Complexity: O(*descendants* of those models).
    init(
        nodes: [LineageLayout.Node], extras: [LineageLayout.Extra], parents: Adjacency, relations: [Relation], entries: [EntryMark],
        facts: FactColumns, nameStarts: [UInt64], blocks: BlockSummaries
    ) {
        let large = nodes.indices.dropLast().filter { nodes[$0].end - Place($0) >= Self.leastTreeSize }
        let largest = large.sorted { nodes[$0].end - Place($0) > nodes[$1].end - Place($1) }.prefix(Self.greatestCount).sorted()
        var coverage = Coverage()
        coverage.reserve(nodes.count)
        roots = largest.map { Place($0) }
        reaches = largest.map { root in
            coverage.begin(at: [Place(root)])
            coverage.coverTrees(nodes, extras: extras)
            defer { coverage.clear() }
            return LargeReach(
                root: Place(root), nodes: nodes, extras: extras, coverage: coverage, parents: parents, relations: relations, entries: entries,
                facts: facts, nameStarts: nameStarts, blocks: blocks)
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { roots.isEmpty }

    /// Which of them a place is, by their order.
    func order(of root: Place) -> Int? { roots.orderedIndex(of: root) }

    /// What is below one of them.
    subscript(order: Int) -> LargeReach { reaches[order] }

    /// Bytes in use.
    var byteCount: Int { reaches.reduce(0) { $0 + $1.byteCount } }
}

/// What is below one model: its tree, and what hangs on that tree by other edges.
///
/// A class, since questions hand it about and it has many parts.
final class LargeReach: Sendable, Reached {
    /// A place with edges of several relations, and those by which it is below the model, a bit each.
    struct Mixed: Sendable {
        let place: Place
        let relations: UInt16
    }

    /// The model.
    let root: Place
    /// The place behind its tree.
    let end: Place
    /// What is below it outside of its tree, in order.
    let beside: [Place]
    /// How those entered.
    let besideEntries: [EntryMark]
    /// What stands in each block of those.
    let besideBlocks: BlockSummaries
    /// How many models are below it, by relation.
    let counts: RelationCounts
    /// How many of those are its children.
    let children: RelationCounts
    /// Every place below it with edges of several relations, in order.
    let mixed: [Mixed]
    /// How many models below it have each mark, and each several relations.
    let sums: ReachSums
    /// The models below it with the greatest values: see ``GreatestPlaces``.
    let greatest: NumberColumns<[Place]>
    /// The models below it by what is said of them.
    let postings: ReachPostings
    /// How far each model below it is.
    let depths: ReachDepths
    /// The whole blocks of the layout in its tree.
    let treeOrder: NumberColumns<[UInt32]>
    /// The blocks of ``beside``.
    let besideOrder: NumberColumns<[UInt32]>

    init(
        root: Place, nodes: [LineageLayout.Node], extras: [LineageLayout.Extra], coverage: Coverage, parents: Adjacency, relations: [Relation],
        entries: [EntryMark], facts: FactColumns, nameStarts: [UInt64], blocks: BlockSummaries
    ) {
        let end = nodes[Int(root)].end
        self.root = root
        self.end = end
        var beside: [Place] = []
        var mixed: [Mixed] = []
        var (counts, children) = (RelationCounts(), RelationCounts())
        for run in coverage.runs {
            for place in run.lower..<run.upper {
                if place < root || place >= end { beside.append(place) }
                var (own, entering): (UInt16, UInt16) = (0, 0)
                for edge in parents.range(of: place) {
                    let bit: UInt16 = 1 << UInt16(relations[edge].rawValue)
                    if parents.values[edge] == root { own |= bit }
                    if coverage.contains(parents.values[edge]) { entering |= bit }
                }
                counts.take(entering)
                if own != 0 { children.take(own) }
                if entries[Int(place)].relation == EntryMark.several { mixed.append(Mixed(place: place, relations: entering)) }
            }
        }
        beside.sort()
        mixed.sort { $0.place < $1.place }
        self.beside = beside
        self.mixed = mixed
        self.counts = counts
        self.children = children
        besideEntries = beside.map { entries[Int($0)] }
        besideBlocks = BlockSummaries(entries: besideEntries, facts: facts, nameStarts: nameStarts, at: beside)
        let first = (Int(root) + BlockSummaries.size) / BlockSummaries.size
        treeOrder = blocks.zones.ordered(first..<max(first, Int(end) / BlockSummaries.size))
        besideOrder = besideBlocks.zones.ordered(0..<besideBlocks.blockCount)
        greatest = NumberColumns(of: facts) { GreatestPlaces.of($0, tree: root + 1..<end, beside: beside, nameStarts: nameStarts) }
        let (low, high) = (beside.prefix { $0 < root }, beside.drop { $0 < root })
        postings = ReachPostings(low + Array(root + 1..<end) + high, facts: facts)
        let depths = ReachDepths(root: root, beside: beside, nodes: nodes, extras: extras)
        self.depths = depths
        let several = mixed.map { place in
            let own = depths.depth(of: place.place, root: root, beside: beside) ?? ReachDepths.far
            let edges = parents.range(of: place.place).compactMap { edge in
                depths.depth(of: parents.values[edge], root: root, beside: beside).map {
                    (relation: UInt16(1) << UInt16(relations[edge].rawValue), depth: Int(max(own, $0)))
                }
            }
            return ReachSums.Mixed(isMentioned: entries[Int(place.place)].isMentioned, edges: edges)
        }
        sums = ReachSums(depths, tree: entries[Int(root)..<Int(end)], beside: besideEntries, mixed: several)
    }

    func contains(_ place: Place) -> Bool {
        place >= root && place < end || beside.orderedIndex(of: place) != nil
    }

    func isRoot(_ place: Place) -> Bool { place == root }

    func knownDepth(of place: Place) -> Int? {
        depths.depth(of: place, root: root, beside: beside).flatMap { $0 == ReachDepths.far ? nil : Int($0) }
    }

    /// The relations by which a place is below the model, a bit each, and those of them that come from the model itself; 0 where it is not
    /// below.
    func relations(enteringAt place: Place, of layout: LineageLayout) -> (all: UInt16, child: UInt16) {
        guard !isRoot(place), contains(place) else { return (0, 0) }
        let mark = layout.entries[Int(place)].relation
        let all = mark == EntryMark.several ? mixedRelations(at: place) : 1 << UInt16(mark)
        var child: UInt16 = 0
        for edge in layout.parents.range(of: place) where layout.parents.values[edge] == root {
            child |= 1 << UInt16(layout.relations[edge].rawValue)
        }
        return (all, child)
    }

    /// The relations by which a place with edges of several is below the model.
    func mixedRelations(at place: Place) -> UInt16 {
        let index = mixed.firstIndex(whereNot: { $0.place < place })
        return index < mixed.count && mixed[index].place == place ? mixed[index].relations : 0
    }

    /// Bytes in use.
    var byteCount: Int {
        beside.count * 5 + besideBlocks.byteCount + mixed.count * MemoryLayout<Mixed>.stride + treeOrder.byteCount + besideOrder.byteCount
            + greatest.byteCount + depths.byteCount + sums.byteCount + postings.byteCount
    }
}

extension NumberColumns<[BlockSummaries.Zone]> {
    /// Some blocks by the greatest value of each column in them, the greatest first, and by the first name among those that have it.
    func ordered(_ blocks: Range<Int>) -> NumberColumns<[UInt32]> {
        map { zones in
            blocks.map { UInt32($0) }.sorted { left, right in
                let (one, other) = (zones[Int(left)], zones[Int(right)])
                return (one.greatest, other.firstStart, right) > (other.greatest, one.firstStart, left)
            }
        }
    }
}
