extension LineageIndex {
    /// Everything made from some models, directly or not; each model once. Models that the index does not know are passed over.
    ///
    /// ``LineageQuestion/asOf`` is not looked at: the past is with the store.
    ///
    /// - Complexity: O(*trees* + *e* beside the trees) and, where the depth or confidence of edges matters, O(*v* + *e*).
    public func descendants(_ question: LineageQuestion) -> LineagePage { filled(placedDescendants(question)) }

    /// Everything that some models were made from, directly or not; each model once.
    ///
    /// - Complexity: O(*v* + *e*).
    public func ancestors(_ question: LineageQuestion) -> LineagePage { filled(placedAncestors(question)) }

    /// ``descendants(_:)`` as places.
    package func placedDescendants(_ question: LineageQuestion) -> PlacedPage {
        let everyEdgeCounts = question.sort != .depth && question.minimumConfidence <= 0
        let isByTrees = everyEdgeCounts && question.depth == nil
        let roots = places(of: question.of)
        // What a licence drops depends on everything above a model, so no sums of blocks help: each model is looked at.
        if question.droppedDuties != nil {
            return scratches.with(placeCount: placeCount) { coverage in
                if isByTrees { return listDrifting(question, below: roots, in: &coverage) }
                return listByLevels(question, walk: LevelWalk(.descendants, of: roots, question: question, index: self, coverage: &coverage))
            }
        }
        if everyEdgeCounts, roots.count == 1 {
            let reach = largeReach(of: roots[0]).flatMap { all in question.depth.map { all.within($0) } ?? all }
            if let reach { return list(question, below: reach) }
            if isByTrees, let tree = treeReach(of: roots[0]) { return list(question, below: tree, runs: tree.runs) }
        }
        return scratches.with(placeCount: placeCount) { coverage in
            guard isByTrees else {
                return listByLevels(question, walk: LevelWalk(.descendants, of: roots, question: question, index: self, coverage: &coverage))
            }
            cover(below: roots, in: &coverage)
            var keeper = PageKeeper(question, index: self)
            let filter = LineageFilter(question, words: sharedWords)
            scan(coverage, filter: filter, sort: question.sort, into: &keeper)
            return page(keeper, question: question) { place in
                (depth(of: place, in: coverage), relations(enteringAt: place, in: coverage))
            }
        }
    }

    /// What stands in the layout as it is.
    private func list(_ question: LineageQuestion, below reach: some Reached, runs: [Coverage.Run]) -> PlacedPage {
        var keeper = PageKeeper(question, index: self)
        if !runs.isEmpty {
            scanLaid(runs, of: reach, filter: LineageFilter(question, words: sharedWords), sort: question.sort, into: &keeper)
        }
        return page(keeper, question: question) { (depth(of: $0, in: reach), relations(enteringAt: $0, in: reach)) }
    }

    private func list(_ question: LineageQuestion, below reach: ChangedReach) -> PlacedPage {
        var keeper = PageKeeper(question, index: self)
        let filter = LineageFilter(question, words: sharedWords)
        let entering = { relations(enteringAt: $0, in: reach) }
        if !filter.asksFacts, let scan = ReachScan(reach, layout: layout, filter: filter, sort: question.sort, entering: entering) {
            scan.run(into: &keeper)
        } else {
            let isNear = reach.greatestDepth.map { _ in { (place: Place) in reach.contains(place) } }
            if let (places, rest) = filter.fewest(of: reach.laid.postings) {
                let lists = places.map { ScatteredPlaces($0, of: reach) }
                scanLaid([], beside: lists, isNear: isNear, of: reach, filter: rest, sort: question.sort, into: &keeper)
            } else {
                let beside = ScatteredPlaces(reach.laid.beside[...], of: reach)
                scanLaid(reach.unchangedTree, beside: [beside], isNear: isNear, of: reach, filter: filter, sort: question.sort, into: &keeper)
            }
            reach.changes?.entries.forEach { entry in
                guard filter.passes(entry.facts), reach.contains(entry.place) else { return }
                let now = reach.greatestDepth == nil ? entry.now : entering(entry.place)
                guard filter.relations == 0 || now & filter.relations != 0 else { return }
                keeper.count(1, mentioned: entry.facts.status == .mentioned ? 1 : 0)
                keeper.take(keeper.key(of: entry.facts, depth: 0), keeper.tie(entry.nameStart), entry.place)
            }
        }
        return page(keeper, question: question) { (depth(of: $0, in: reach), entering($0)) }
    }

    /// ``ancestors(_:)`` as places.
    package func placedAncestors(_ question: LineageQuestion) -> PlacedPage {
        let roots = places(of: question.of)
        return scratches.with(placeCount: placeCount) { coverage in
            listByLevels(question, walk: LevelWalk(.ancestors, of: roots, question: question, index: self, coverage: &coverage))
        }
    }

    /// The places of some models, each once.
    func places(of nodes: [NodeID]) -> [Place] {
        guard nodes.count > 1 else { return nodes.first.flatMap { place(of: $0) }.map { [$0] } ?? [] }
        var seen: Set<Place> = []
        return nodes.compactMap { place(of: $0) }.filter { seen.insert($0).inserted }
    }

    private func listByLevels(_ question: LineageQuestion, walk: LevelWalk) -> PlacedPage {
        var keeper = PageKeeper(question, index: self)
        let filter = LineageFilter(question, words: sharedWords)
        var inherited = question.droppedDuties.map { InheritedDuties($0, isCertain: certain(question.minimumConfidence), index: self) }
        for (order, place) in walk.places.enumerated() where walk.depths[order] > 0 {
            guard filter.relations == 0 || filter.relations & walk.relations[order] != 0 else { continue }
            let row = facts(at: place)
            guard filter.passes(row), inherited?.drops(at: place) != false else { continue }
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

    /// Looks at everything that was reached: what stands in the layout as it is, and what changed one by one.
    private func scan(_ coverage: Coverage, filter: LineageFilter, sort: LineageQuestion.SortKey, into keeper: inout PageKeeper) {
        guard !overlay.isEmpty else { return scanLaid(coverage.runs, of: coverage, filter: filter, sort: sort, into: &keeper) }
        var laid: [Coverage.Run] = []
        let end = Place(layout.count)
        for run in coverage.runs {
            var lower = run.lower
            for place in Overlay.places(overlay.changed, from: run.lower, to: run.upper) {
                if place > lower { laid.append(Coverage.Run(lower: lower, upper: place)) }
                scanChanged(place, of: coverage, filter: filter, into: &keeper)
                lower = place + 1
            }
            if lower < min(run.upper, end) { laid.append(Coverage.Run(lower: lower, upper: min(run.upper, end))) }
            for place in max(lower, end)..<max(run.upper, lower, end) { scanChanged(place, of: coverage, filter: filter, into: &keeper) }
        }
        scanLaid(laid, of: coverage, filter: filter, sort: sort, into: &keeper)
    }

    private func scanChanged(_ place: Place, of coverage: Coverage, filter: LineageFilter, into keeper: inout PageKeeper) {
        guard filter.relations == 0 || filter.relations & relations(enteringAt: place, in: coverage) != 0 else { return }
        let row = facts(at: place)
        guard filter.passes(row) else { return }
        keeper.count(1, mentioned: row.status == .mentioned ? 1 : 0)
        keeper.take(keeper.key(of: row, depth: 0), place)
    }

    private func scanLaid(
        _ runs: [Coverage.Run], beside: [ScatteredPlaces] = [], isNear: ((Place) -> Bool)? = nil, of coverage: some Reached,
        filter: LineageFilter, sort: LineageQuestion.SortKey, into keeper: inout PageKeeper
    ) {
        let scan = LaidScan(runs: runs, beside: beside, isNear: isNear, layout: layout, filter: filter) { relations(enteringAt: $0, in: coverage) }
        scan.run(by: layout.facts.numbers(of: sort) ?? [], zones: layout.blocks.zones[sort] ?? [], into: &keeper)
    }

    func page(
        _ keeper: PageKeeper, question: LineageQuestion, describe: (Place) -> (depth: Int, relations: UInt16)
    ) -> PlacedPage {
        let kept = keeper.sorted()
        let shown = kept.prefix(question.limit)
        let matches = shown.map { entry in
            let (depth, relations) = describe(entry.place)
            return PlacedPage.Match(place: entry.place, depth: depth, relations: relations)
        }
        let next = kept.count > question.limit ? shown.last : nil
        return PlacedPage(
            matches: matches, total: keeper.total, mentioned: keeper.mentioned,
            next: next.map { entry in
                LineageQuestion.Position(value: entry.key == .max ? nil : entry.key, folded: foldedName(name(at: entry.place)))
            })
    }

    /// The relations of the edges by which a place entered what was reached, a bit each. The place was reached, and is no root.
    func relations(enteringAt place: Place, in coverage: some Reached) -> UInt16 {
        if Int(place) < layout.count, !isMoved(place) {
            // Where all edges of a place have the same relation, so have those by which it entered.
            let mark = layout.entries[Int(place)].relation
            if mark != EntryMark.several { return 1 << UInt16(mark) }
        }
        var relations: UInt16 = 0
        forEachParent(of: place) { parent, relation, _ in
            if coverage.contains(parent) { relations |= 1 << UInt16(relation.rawValue) }
        }
        return relations
    }

    /// The least distance of a place from the roots of what was reached.
    func depth(of place: Place, in coverage: some Reached) -> Int {
        if let depth = coverage.knownDepth(of: place) { return depth }
        var place = place
        var depth = 0
        // As long as there is only one way up.
        while depth < placeCount, let parent = onlyParent(of: place) {
            depth += 1
            if coverage.isRoot(parent) { return depth }
            place = parent
        }
        var level = [place]
        var seen: Set<Place> = []
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
