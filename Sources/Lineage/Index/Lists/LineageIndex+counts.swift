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
    /// - Complexity: O(*v* + *e* beside the trees).
    public func descendantCounts(ofAll nodes: [NodeID]) -> RelationCounts {
        let roots = places(of: nodes)
        return scratches.with(placeCount: placeCount) { coverage in
            cover(below: roots, in: &coverage)
            var tally = RelationTally()
            for run in coverage.runs {
                for place in run.lower..<run.upper { tally.take(place, of: self, in: coverage) }
            }
            return tally.counts
        }
    }

    /// How many children a model has, by relation.
    ///
    /// - Complexity: O(*children*).
    public func childCounts(of node: NodeID) -> RelationCounts {
        guard let place = place(of: node) else { return RelationCounts() }
        var tally = RelationTally()
        forEachChild(of: place) { child in
            var relations: UInt16 = 0
            forEachParent(of: child) { parent, relation, _ in if parent == place { relations |= 1 << UInt16(relation.rawValue) } }
            tally.take(relations)
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

    /// Takes a model that was reached.
    mutating func take(_ place: Place, of index: borrowing LineageIndex, in coverage: borrowing Coverage) {
        let relation = index.overlay.isEmpty ? index.layout.entries[Int(place)].relation : EntryMark.several
        guard relation == EntryMark.several else {
            total += 1
            byRelation[Int(relation)] += 1
            return
        }
        take(index.relations(enteringAt: place, in: coverage))
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
