extension LineageIndex {
    /// How many descendants some models have together, each once, those models left out.
    ///
    /// - Complexity: O(*trees* + *e* beside the trees).
    public func descendantCount(ofAll nodes: [NodeID]) -> Int {
        let roots = places(of: nodes)
        if roots.count == 1 {
            if let tree = treeReach(of: roots[0]) { return tree.count }
            if let reach = largeReach(of: roots[0]) { return reach.counts.total }
        }
        return scratches.with(placeCount: placeCount) { coverage in
            cover(below: roots, in: &coverage)
            return coverage.count
        }
    }

    /// How many descendants some models have together by the relations with which they enter.
    ///
    /// - Parameters:
    ///   - nodes: The models.
    ///   - minimumConfidence: Follows only edges at least this certain, 0–1.
    /// - Complexity: O(*v* + *e* beside the trees), and where the confidence of edges matters O(*v* + *e*).
    public func descendantCounts(ofAll nodes: [NodeID], minimumConfidence: Double = 0) -> RelationCounts {
        let roots = places(of: nodes)
        if roots.count == 1, minimumConfidence <= 0 {
            if let reach = largeReach(of: roots[0]) { return reach.counts }
            if let tree = treeReach(of: roots[0]) {
                var tally = RelationTally()
                tally.take(tree.root + 1..<tree.end, of: self, in: tree)
                return tally.counts
            }
        }
        return scratches.with(placeCount: placeCount) { coverage in
            guard minimumConfidence <= 0 else {
                return certainCounts(below: roots, minimumConfidence: minimumConfidence, coverage: &coverage)
            }
            cover(below: roots, in: &coverage)
            var tally = RelationTally()
            for run in coverage.runs { take(run, of: coverage, into: &tally) }
            return tally.counts
        }
    }

    /// Counts a run: what stands in the layout by its marks, what moved or is new by its edges.
    private func take(_ run: Coverage.Run, of coverage: Coverage, into tally: inout RelationTally) {
        var lower = run.lower
        for moved in Overlay.places(overlay.moved, from: run.lower, to: run.upper) {
            tally.take(lower..<moved, of: self, in: coverage)
            tally.counts.take(relations(enteringAt: moved, in: coverage))
            lower = moved + 1
        }
        let end = max(lower, min(run.upper, Place(layout.count)))
        tally.take(lower..<end, of: self, in: coverage)
        for place in end..<max(end, run.upper) { tally.counts.take(relations(enteringAt: place, in: coverage)) }
    }

    private func certainCounts(below roots: [Place], minimumConfidence: Double, coverage: inout Coverage) -> RelationCounts {
        var question = LineageQuestion(of: [])
        question.minimumConfidence = minimumConfidence
        let walk = LevelWalk(.descendants, of: roots, question: question, index: self, coverage: &coverage)
        var counts = RelationCounts()
        for (order, depth) in walk.depths.enumerated() where depth > 0 { counts.take(walk.relations[order]) }
        return counts
    }

    /// How many models and edges there are.
    ///
    /// - Complexity: O(what changed since the layout was made).
    public var totals: LineageTotals {
        var totals = LineageTotals(
            known: layout.count - layout.mentionedCount, mentioned: layout.mentionedCount - slots.namelessCount, edges: layout.relations.count)
        for place in overlay.changed + Array(Place(layout.count)..<Place(placeCount)) {
            guard let model = changed(at: place) else { continue }
            if Int(place) < layout.count {
                if layout.facts.status[Int(place)] == .mentioned { totals.mentioned -= 1 } else { totals.known -= 1 }
                if model.isMoved { totals.edges -= layout.parents.range(of: place).count }
            }
            if model.isMoved { totals.edges += model.parents.count }
            guard !model.name.isEmpty else { continue }
            if model.facts.status == .mentioned { totals.mentioned += 1 } else { totals.known += 1 }
        }
        return totals
    }

    /// How many children a model has, by relation.
    ///
    /// - Parameters:
    ///   - node: The model.
    ///   - minimumConfidence: Counts only edges at least this certain, 0–1.
    /// - Complexity: O(*children*).
    public func childCounts(of node: NodeID, minimumConfidence: Double = 0) -> RelationCounts {
        guard let place = place(of: node) else { return RelationCounts() }
        if minimumConfidence <= 0, let reach = largeReach(of: place) { return reach.children }
        let isCertain = certain(minimumConfidence)
        var counts = RelationCounts()
        forEachChild(of: place) { child in
            var relations: UInt16 = 0
            forEachParent(of: child) { parent, relation, confidence in
                if parent == place, isCertain?[Int(confidence)] ?? true { relations |= 1 << UInt16(relation.rawValue) }
            }
            if relations != 0 { counts.take(relations) }
        }
        return counts
    }
}

/// Counts models by the relations with which they enter.
private struct RelationTally {
    var counts = RelationCounts()

    /// Takes models of the layout whose edges did not change.
    mutating func take(_ places: Range<Place>, of index: borrowing LineageIndex, in coverage: borrowing some Reached) {
        let size = BlockSummaries.size
        let (lower, upper) = (Int(places.lowerBound), Int(places.upperBound))
        let blocks = (lower + size - 1) / size..<max((lower + size - 1) / size, upper / size)
        guard blocks.count > 1 else { return look(at: lower..<upper, of: index, in: coverage) }
        look(at: lower..<blocks.lowerBound * size, of: index, in: coverage)
        let summaries = index.layout.blocks
        for relation in Relation.allCases {
            let mark = Int(relation.rawValue)
            let count = summaries.count(of: mark, in: blocks) + summaries.count(of: mark + 16, in: blocks)
            counts.total += count
            counts[relation] += count
        }
        let several: UInt32 = 1 << UInt32(EntryMark.several) | 1 << UInt32(EntryMark.several + 16)
        for block in blocks where summaries.presence[block] & several != 0 {
            look(at: block * size..<(block + 1) * size, of: index, in: coverage, isForSeveral: true)
        }
        look(at: blocks.upperBound * size..<upper, of: index, in: coverage)
    }

    /// Looks at places one by one.
    ///
    /// - Parameter isForSeveral: Whether only those with edges of several relations are to be counted.
    private mutating func look(
        at places: Range<Int>, of index: borrowing LineageIndex, in coverage: borrowing some Reached, isForSeveral: Bool = false
    ) {
        let marks = index.layout.entries
        let entries = marks.span
        for place in places {
            let mark = entries[place].relation
            if mark == EntryMark.several {
                counts.take(index.relations(enteringAt: Place(place), in: coverage))
            } else if !isForSeveral, let relation = Relation(rawValue: mark) {
                counts.total += 1
                counts[relation] += 1
            }
        }
    }
}
