extension LineageIndex {
    /// How many ancestors a model has.
    ///
    /// - Complexity: O(*v* + *e*).
    public func ancestorCount(of node: NodeID) -> Int {
        place(of: node).map { Ascent(from: $0, index: self).count - 1 } ?? 0
    }

    /// All shortest lines from a model up to one of its ancestors.
    ///
    /// - Parameters:
    ///   - node: Where the line begins.
    ///   - ancestor: Where it ends.
    ///   - minimumConfidence: Follows only edges at least this certain, 0–1.
    ///   - limit: The most lines wanted; merges of merges can have very many.
    /// - Returns: Lines of steps, child first, by the numbers of their parents; empty when `ancestor` is not above the model, one empty
    ///   line when both are one.
    /// - Complexity: O(*v* + *e*) plus the length of what is returned.
    public func shortestPaths(from node: NodeID, to ancestor: NodeID, minimumConfidence: Double = 0, limit: Int) -> [[LineageStep]] {
        guard let start = place(of: node), let end = place(of: ancestor) else { return [] }
        let ascent = Ascent(from: start, to: end, isCertain: certain(minimumConfidence), keepsEdges: true, index: self)
        let lines = ascent.shortestLines(to: end, limit: limit) { self.node(at: $0) }
        return lines.map { line in
            var steps: [LineageStep] = []
            steps.reserveCapacity(line.count - 1)
            for order in 1..<max(1, line.count) { if let step = step(from: line[order - 1], to: line[order]) { steps.append(step) } }
            return steps
        }
    }

    /// The edge between two places.
    func step(from child: Place, to parent: Place) -> LineageStep? {
        var step: LineageStep?
        forEachParent(of: child) { above, relation, confidence in
            guard above == parent else { return }
            step = LineageStep(
                child: node(at: child), parent: node(at: parent), relation: relation, confidence: sharedWords.words.confidences[Int(confidence)],
                isInferred: sharedWords.words.inferred[Int(confidence)])
        }
        return step
    }

    /// The models above all of some models, nearest first.
    ///
    /// A model counts as above itself, so a model's own ancestor is found when it is asked about together with it.
    ///
    /// - Parameters:
    ///   - nodes: At least one model.
    ///   - minimumConfidence: Follows only edges at least this certain, 0–1.
    /// - Returns: Each common ancestor with its distance from each model, ordered by the sum of distances, then by the largest, then by
    ///   number; none where a model is unknown.
    /// - Complexity: O(*v* + *e*) for each model.
    public func commonAncestors(of nodes: [NodeID], minimumConfidence: Double = 0) -> [CommonAncestor] {
        let starts = nodes.compactMap { place(of: $0) }
        guard starts.count == nodes.count, !nodes.isEmpty else { return [] }
        let isCertain = certain(minimumConfidence)
        let ascents = starts.map { Ascent(from: $0, isCertain: isCertain, index: self) }
        // All distances stand in one array, which the answers share: an array for each would cost more than the walks.
        var distances: [Int] = []
        var common: [(key: UInt64, ancestor: NodeID, start: Int)] = []
        distances.reserveCapacity(ascents[0].count * ascents.count)
        common.reserveCapacity(ascents[0].count)
        candidates: for order in 0..<ascents[0].count {
            let start = distances.count
            let place = ascents[0].place(order)
            var (sum, greatest) = (0, 0)
            for ascent in ascents {
                guard let distance = ascent.distance(of: place) else {
                    distances.removeSubrange(start...)
                    continue candidates
                }
                distances.append(distance)
                sum += distance
                greatest = max(greatest, distance)
            }
            common.append((UInt64(sum) << 32 | UInt64(greatest), node(at: place), start))
        }
        common.sort { ($0.key, $0.ancestor) < ($1.key, $1.ancestor) }
        return common.map { CommonAncestor(ancestor: $0.ancestor, distances: distances[$0.start..<$0.start + ascents.count]) }
    }

    /// Which confidences count, by code; nil where all do.
    func certain(_ minimum: Double) -> [Bool]? {
        minimum <= 0 ? nil : words.confidences.map { $0 >= minimum }
    }
}
