extension LineageIndex {
    /// Everything made from some models, directly or not; each model once. Models that the index does not know are passed over.
    ///
    /// ``LineageQuestion/asOf`` is not looked at: the past is with the store.
    ///
    /// - Complexity: O(*trees* + *e* beside the trees) and, where the depth or confidence of edges matters, O(*v* + *e*).
    public func descendants(_ question: LineageQuestion) -> LineagePage {
        let roots = places(of: question.of)
        return scratches.with(placeCount: placeCount) { coverage in
            guard question.depth == nil, question.sort != .depth, question.minimumConfidence <= 0 else {
                return listByLevels(question, walk: LevelWalk(.descendants, of: roots, question: question, index: self, coverage: &coverage))
            }
            cover(below: roots, in: &coverage)
            var keeper = PageKeeper(question, index: self)
            let filter = LineageFilter(question, words: words)
            for run in coverage.runs { scan(run, of: coverage, filter: filter, sort: question.sort, into: &keeper) }
            return page(keeper, question: question) { place in
                (depth(of: place, in: coverage), relations(enteringAt: place, in: coverage))
            }
        }
    }

    /// Everything that some models were made from, directly or not; each model once.
    ///
    /// - Complexity: O(*v* + *e*).
    public func ancestors(_ question: LineageQuestion) -> LineagePage {
        let roots = places(of: question.of)
        return scratches.with(placeCount: placeCount) { coverage in
            listByLevels(question, walk: LevelWalk(.ancestors, of: roots, question: question, index: self, coverage: &coverage))
        }
    }

    /// The places of some models, each once.
    func places(of nodes: [NodeID]) -> [Place] {
        var seen: Set<Place> = []
        return nodes.compactMap { place(of: $0) }.filter { seen.insert($0).inserted }
    }

    private func listByLevels(_ question: LineageQuestion, walk: LevelWalk) -> LineagePage {
        var keeper = PageKeeper(question, index: self)
        let filter = LineageFilter(question, words: words)
        for (order, place) in walk.places.enumerated() where walk.depths[order] > 0 {
            guard filter.relations == 0 || filter.relations & walk.relations[order] != 0 else { continue }
            let row = facts(at: place)
            guard !filter.asksFacts || filter.passes(row) else { continue }
            keeper.count(1, mentioned: row.status == .mentioned ? 1 : 0)
            keeper.take(keeper.key(of: row, depth: walk.depths[order]), place)
        }
        let shown = Set(keeper.sorted().map(\.place))
        var found: [Place: Int] = [:]
        for (order, place) in walk.places.enumerated() where shown.contains(place) { found[place] = order }
        return page(keeper, question: question) { place in
            found[place].map { (walk.depths[$0], walk.relations[$0]) } ?? (0, 0)
        }
    }

    /// Looks at a run of places, those of the layout apart from those that changed.
    private func scan(
        _ run: Coverage.Run, of coverage: Coverage, filter: LineageFilter, sort: LineageQuestion.SortKey, into keeper: inout PageKeeper
    ) {
        guard !overlay.isEmpty else { return scanLaid(run, of: coverage, filter: filter, sort: sort, into: &keeper) }
        var lower = run.lower
        let end = min(run.upper, Place(layout.count))
        for place in Overlay.places(overlay.changed, from: run.lower, to: max(run.lower, end)) {
            if place > lower { scanLaid(Coverage.Run(lower: lower, upper: place), of: coverage, filter: filter, sort: sort, into: &keeper) }
            scanChanged(place, of: coverage, filter: filter, into: &keeper)
            lower = place + 1
        }
        if lower < end { scanLaid(Coverage.Run(lower: lower, upper: end), of: coverage, filter: filter, sort: sort, into: &keeper) }
        for place in max(run.lower, Place(layout.count))..<max(run.upper, Place(layout.count)) where place >= run.lower {
            scanChanged(place, of: coverage, filter: filter, into: &keeper)
        }
    }

    private func scanChanged(_ place: Place, of coverage: Coverage, filter: LineageFilter, into keeper: inout PageKeeper) {
        guard filter.relations == 0 || filter.relations & relations(enteringAt: place, in: coverage) != 0 else { return }
        let row = facts(at: place)
        guard !filter.asksFacts || filter.passes(row) else { return }
        keeper.count(1, mentioned: row.status == .mentioned ? 1 : 0)
        keeper.take(keeper.key(of: row, depth: 0), place)
    }

    private func scanLaid(
        _ run: Coverage.Run, of coverage: Coverage, filter: LineageFilter, sort: LineageQuestion.SortKey, into keeper: inout PageKeeper
    ) {
        let facts = layout.facts
        switch sort {
        case .downloads: scan(run, by: facts.downloads, of: coverage, filter: filter, into: &keeper)
        case .likes: scan(run, by: facts.likes, of: coverage, filter: filter, into: &keeper)
        case .created: scan(run, by: facts.created, of: coverage, filter: filter, into: &keeper)
        case .parameters: scan(run, by: facts.parameters, of: coverage, filter: filter, into: &keeper)
        case .name, .depth: scan(run, by: nil, of: coverage, filter: filter, into: &keeper)
        }
    }

    /// The inner loop of lists: one column after the other, most models left at the first.
    private func scan(_ run: Coverage.Run, by column: [Int64]?, of coverage: Coverage, filter: LineageFilter, into keeper: inout PageKeeper) {
        let (facts, entered) = (layout.facts, layout.entered)
        var (count, mentioned) = (0, 0)
        for index in Int(run.lower)..<Int(run.upper) {
            if filter.relations != 0 {
                let relation = entered[index]
                if relation == LineageLayout.several {
                    guard filter.relations & relations(enteringAt: Place(index), in: coverage) != 0 else { continue }
                } else {
                    guard filter.relations >> UInt16(relation) & 1 == 1 else { continue }
                }
            }
            if filter.asksFacts, !filter.passes(facts, at: index) { continue }
            count += 1
            if facts.status[index] == .mentioned { mentioned += 1 }
            let key = column.map { keeper.key($0[index]) } ?? 0
            if key <= keeper.greatestKey { keeper.take(key, Place(index)) }
        }
        keeper.count(count, mentioned: mentioned)
    }

    private func page(
        _ keeper: PageKeeper, question: LineageQuestion, describe: (Place) -> (depth: Int, relations: UInt16)
    ) -> LineagePage {
        let kept = keeper.sorted()
        let shown = kept.prefix(question.limit)
        let matches = shown.compactMap { entry -> LineageMatch? in
            guard let model = summary(at: entry.place) else { return nil }
            let (depth, relations) = describe(entry.place)
            return LineageMatch(model: model, depth: depth, relations: Relation.allCases.filter { relations >> UInt16($0.rawValue) & 1 == 1 })
        }
        let next = kept.count > question.limit ? shown.last : nil
        return LineagePage(
            matches: matches, total: keeper.total, mentioned: keeper.mentioned,
            next: next.map { entry in
                LineageQuestion.Position(value: entry.key == .max ? nil : entry.key, folded: foldedName(name(at: entry.place)))
            },
            version: "")
    }

    /// The relations of the edges by which a place entered what was reached, a bit each.
    func relations(enteringAt place: Place, in coverage: Coverage) -> UInt16 {
        var relations: UInt16 = 0
        forEachParent(of: place) { parent, relation, _ in
            if coverage.contains(parent) { relations |= 1 << UInt16(relation.rawValue) }
        }
        return relations
    }

    /// The least distance of a place from the roots of what was reached.
    func depth(of place: Place, in coverage: Coverage) -> Int {
        var level = [place]
        var seen: Set<Place> = []
        var depth = 0
        while !level.isEmpty {
            depth += 1
            var next: [Place] = []
            var hasArrived = false
            for child in level {
                forEachParent(of: child) { parent, _, _ in
                    guard coverage.contains(parent) else { return }
                    if coverage.isRoot(parent) { hasArrived = true }
                    if level.count == 1 || seen.insert(parent).inserted { next.append(parent) }
                }
            }
            if hasArrived { return depth }
            level = next
        }
        return depth
    }
}
