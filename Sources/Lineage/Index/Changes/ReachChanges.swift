/// How what is below one of the largest models differs from what the layout says: each place that changed, or whose way up changed, how it stood
/// and how it stands.
///
/// Questions take the sums and the order of blocks of a ``LargeReach`` as they are, and lay these over them.
struct ReachChanges: Sendable {
    /// A place that is to be looked at by itself.
    struct Entry: Placed {
        let place: Place
        /// The relations by which the layout has it below the model, a bit each; 0 where it has not.
        let laid: UInt16
        /// Those by which it is below the model now; 0 where it is not.
        let now: UInt16
        /// Those of ``laid`` that lead from the model itself.
        let laidChild: UInt16
        /// Those of ``now`` that do.
        let nowChild: UInt16
        /// How far it is now, where it is below the model; ``ReachDepths/far`` for as many edges or more.
        let depth: UInt8
        /// Whether it was only mentioned.
        let wasMentioned: Bool
        /// What is known of it now.
        let facts: FactRow
        /// The start of its name: see ``NameHash/foldedStart(of:)``.
        let nameStart: UInt64
    }

    /// The entries by place.
    private(set) var entries = ChunkedPlaces<Entry>()
    /// How many more models are below it than the layout says, by relation.
    private(set) var counts = RelationDifference()
    /// How many more children it has.
    private(set) var children = RelationDifference()
    /// Whether a model became nearer or farther: then others below it may have, too, and how far they are is not known before the next layout.
    private(set) var hasMoves = false

    /// Files how a place stands now.
    ///
    /// - Parameter isMoved: Whether it is of the layout, and its edges are others than there.
    mutating func put(_ entry: Entry, isMoved: Bool) {
        if isMoved { hasMoves = true }
        if let before = entries[entry.place] {
            if before.now != 0, entry.now != 0, before.depth != entry.depth { hasMoves = true }
            counts.change(from: before.now, to: entry.now)
            children.change(from: before.nowChild, to: entry.nowChild)
        } else {
            guard entry.laid != 0 || entry.now != 0 else { return }
            counts.change(from: entry.laid, to: entry.now)
            children.change(from: entry.laidChild, to: entry.nowChild)
        }
        entries.put(entry)
    }
}

/// How two counts of models by relation differ.
struct RelationDifference: Sendable {
    private(set) var total = 0
    private var lanes = SIMD16<Int32>()

    /// A model is there by other relations than before, a bit each; by none where it is not.
    mutating func change(from before: UInt16, to after: UInt16) {
        guard before != after else { return }
        total += (after == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
        for relation in Relation.allCases {
            let bit: UInt16 = 1 << UInt16(relation.rawValue)
            lanes[Int(relation.rawValue)] += (after & bit == 0 ? 0 : 1) - (before & bit == 0 ? 0 : 1)
        }
    }

    /// A count with this difference.
    func applied(to counts: RelationCounts) -> RelationCounts {
        guard total != 0 || lanes != .zero else { return counts }
        var counts = counts
        counts.total += total
        for relation in Relation.allCases where lanes[Int(relation.rawValue)] != 0 { counts[relation] += Int(lanes[Int(relation.rawValue)]) }
        return counts
    }
}

/// What is below one of the largest models now, or up to some depth below it.
struct ChangedReach: Reached {
    /// What the layout says.
    let laid: LargeReach
    /// How that differs; nil where it does not.
    let changes: ReachChanges?
    /// How far what belongs to it is at most; nil for all.
    private(set) var greatestDepth: Int?

    /// What is below a model, however far.
    init(laid: LargeReach, changes: ReachChanges?) {
        self.laid = laid
        self.changes = changes
    }

    /// What of it is up to some depth; nil where how far models are is not known.
    func within(_ depth: Int) -> ChangedReach? {
        guard changes?.hasMoves != true, depth < Int(ReachDepths.far) else { return nil }
        var near = self
        near.greatestDepth = depth
        return near
    }

    @inline(__always) func contains(_ place: Place) -> Bool {
        if let greatestDepth { return knownDepth(of: place).map { $0 <= greatestDepth } ?? false }
        if let changes, let entry = changes.entries[place] { return entry.now != 0 }
        return laid.contains(place)
    }

    func isRoot(_ place: Place) -> Bool { place == laid.root }

    func knownDepth(of place: Place) -> Int? {
        guard let changes else { return laid.knownDepth(of: place) }
        guard !changes.hasMoves else { return nil }
        guard let entry = changes.entries[place] else { return laid.knownDepth(of: place) }
        return entry.now == 0 || entry.depth == ReachDepths.far ? nil : Int(entry.depth)
    }

    /// How many models are below it at any depth, by relation.
    var counts: RelationCounts { changes?.counts.applied(to: laid.counts) ?? laid.counts }

    /// How many of those are its children.
    var children: RelationCounts { changes?.children.applied(to: laid.children) ?? laid.children }

    /// The tree as the layout has it, as runs of neighbours, without what is to be looked at by itself.
    var unchangedTree: [Coverage.Run] {
        var runs: [Coverage.Run] = []
        var lower = laid.root + 1
        for place in changes?.entries.places(from: lower, to: laid.end) ?? [] {
            if place > lower { runs.append(Coverage.Run(lower: lower, upper: place)) }
            lower = place + 1
        }
        if lower < laid.end { runs.append(Coverage.Run(lower: lower, upper: laid.end)) }
        return runs
    }
}
