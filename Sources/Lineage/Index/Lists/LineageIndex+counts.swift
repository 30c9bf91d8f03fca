extension LineageIndex {
    /// How many descendants some models have together, each once, those models left out.
    ///
    /// - Complexity: O(*trees* + *e* beside the trees).
    public func descendantCount(ofAll nodes: [NodeID]) -> Int {
        let roots = places(of: nodes)
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
            tally.take(relations(enteringAt: moved, in: coverage))
            lower = moved + 1
        }
        let end = max(lower, min(run.upper, Place(layout.count)))
        tally.take(lower..<end, of: self, in: coverage)
        for place in end..<max(end, run.upper) { tally.take(relations(enteringAt: place, in: coverage)) }
    }

    private func certainCounts(below roots: [Place], minimumConfidence: Double, coverage: inout Coverage) -> RelationCounts {
        var question = LineageQuestion(of: [])
        question.minimumConfidence = minimumConfidence
        let walk = LevelWalk(.descendants, of: roots, question: question, index: self, coverage: &coverage)
        var tally = RelationTally()
        for (order, depth) in walk.depths.enumerated() where depth > 0 { tally.take(walk.relations[order]) }
        return tally.counts
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
        let isCertain = certain(minimumConfidence)
        var tally = RelationTally()
        forEachChild(of: place) { child in
            var relations: UInt16 = 0
            forEachParent(of: child) { parent, relation, confidence in
                if parent == place, isCertain?[Int(confidence)] ?? true { relations |= 1 << UInt16(relation.rawValue) }
            }
            if relations != 0 { tally.take(relations) }
        }
        return tally.counts
    }
}

/// Counts models by the relations with which they enter.
private struct RelationTally {
    private var total = 0
    private var byRelation = [Int](repeating: 0, count: 16)

    /// Takes a model that entered by some relations, a bit each.
    mutating func take(_ relations: UInt16) {
        total += 1
        var rest = relations
        while rest != 0 {
            byRelation[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
        }
    }

    /// Takes models of the layout whose edges did not change.
    mutating func take(_ places: Range<Place>, of index: borrowing LineageIndex, in coverage: borrowing Coverage) {
        let marks = index.layout.entries
        let entries = marks.span
        for place in places {
            let relation = entries[Int(place)].relation
            if relation == EntryMark.several {
                take(index.relations(enteringAt: place, in: coverage))
            } else {
                total += 1
                byRelation[Int(relation)] += 1
            }
        }
    }

    var counts: RelationCounts {
        var counts = RelationCounts()
        counts.total = total
        for relation in Relation.allCases where byRelation[Int(relation.rawValue)] > 0 {
            counts.byRelation[relation] = byRelation[Int(relation.rawValue)]
        }
        return counts
    }
}
