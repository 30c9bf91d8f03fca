public import Lineage

/// The candidates that cost least to move to, with how many were looked at and really priced.
public struct TargetRanking: Sendable {
    /// A candidate with the cost of moving to it as far as the index can tell.
    public struct Target: Hashable, Sendable {
        /// The model.
        public let node: NodeID
        /// US dollars over the months, at the likely values of all inputs.
        public let move: Double
    }

    /// How many models were looked at.
    public let lookedAt: Int
    /// How many of them are candidates.
    public let candidates: Int
    /// How many candidates were really priced: their kind's cost was worked out. All others cost more than the last of the list.
    public let priced: Int
    /// How many kinds that were: candidates of one kind cost the same.
    public let kinds: Int
    /// How many candidates that were looked at closer cannot be listed: their size is not known, they fit no device, or lose too much.
    public let unfit: Int
    /// The least costly, among equals the most downloaded and then by name.
    public let targets: [Target]

    /// Ranks candidates.
    ///
    /// Kinds are priced in the order of what they cost at least, until none can be among the first any more.
    ///
    /// - Parameters:
    ///   - candidates: Who may be moved to.
    ///   - question: The move; ``MoveQuestion/to`` and forks do not count. Both models are served on own devices.
    ///   - licences: How many licences of a candidate are new, asked once for each licence; nil stands for a candidate without one.
    ///   - limit: The most that are listed, from 1.
    /// - Returns: Nil where it is not known what serving the model that is left costs.
    public init?(
        _ candidates: Candidates, question: MoveQuestion, constraints: TargetConstraints = TargetConstraints(), licences: (String?) -> Int,
        limit: Int,
        rates: Rates = .shipped
    ) {
        guard var pricing = TargetPricing(question, constraints, rates: rates) else { return nil }
        let reviews = Self.reviews(candidates, licences)
        var members = [[Int]](repeating: [], count: candidates.kinds.count)
        for (place, group) in candidates.groups.enumerated() { members[group.kind].append(place) }
        var words = KindWords()
        let models = candidates.kinds.map { CostedModel($0, &words) }
        let bounds = models.map { pricing.leastMove(to: $0) ?? .infinity }
        let order = bounds.indices.sorted { (bounds[$0], $0) < (bounds[$1], $1) }
        var best = LeastCosts(limit: limit)
        var costs = [Double?](repeating: nil, count: candidates.groups.count)
        var (priced, kinds, unfit) = (0, 0, 0)
        for kind in order {
            guard bounds[kind] <= best.worst else { break }
            let count = members[kind].reduce(0) { $0 + candidates.groups[$1].count }
            guard bounds[kind] < .infinity, let price = pricing.price(models[kind]) else {
                unfit += count
                continue
            }
            (priced, kinds) = (priced + count, kinds + 1)
            for group in members[kind] {
                let cost = price.move + Double(reviews[group]) * price.perLicence
                costs[group] = cost
                best.take(cost, count: candidates.groups[group].count)
            }
        }
        lookedAt = candidates.lookedAt
        self.candidates = candidates.count
        (self.priced, self.kinds, self.unfit) = (priced, kinds, unfit)
        targets = Self.listed(candidates, costs: costs, worst: best.worst, limit: limit)
    }

    /// How many licences are new for each group, each licence asked once.
    private static func reviews(_ candidates: Candidates, _ licences: (String?) -> Int) -> [Int] {
        var known: [String?: Int] = [:]
        return candidates.groups.map { group in
            if let count = known[group.license] { return count }
            let count = licences(group.license)
            known[group.license] = count
            return count
        }
    }

    /// The models of the groups that are cheap enough: groups that cost the same are one rank.
    private static func listed(_ candidates: Candidates, costs: [Double?], worst: Double, limit: Int) -> [Target] {
        let distinct = Set(costs.lazy.compactMap { $0 }.filter { $0 <= worst }).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
        let found = candidates.models(ranked: costs.map { $0.flatMap { ranks[$0] } }, limit: limit)
        return Array(zip(distinct, found).lazy.flatMap { cost, models in models.map { Target(node: $0.node, move: cost) } }.prefix(limit))
    }
}
