/// Models that are candidates, by what the price of moving to them depends on.
public struct Candidates: Sendable {
    /// How many models were looked at: all of the index.
    public let lookedAt: Int
    /// The kinds, each once.
    public let kinds: [CandidateKind]
    /// Who is of which kind under which licence, in the order in which the index has the first of each.
    public let groups: [CandidateGroup]
    /// The group of each place; ``noGroup`` for no candidate.
    private let groupOfPlace: [UInt32]
    private let index: LineageIndex

    static let noGroup = UInt32.max

    init(lookedAt: Int, kinds: [CandidateKind], groups: [CandidateGroup], groupOfPlace: [UInt32], index: LineageIndex) {
        self.lookedAt = lookedAt
        self.kinds = kinds
        self.groups = groups
        self.groupOfPlace = groupOfPlace
        self.index = index
    }

    /// How many candidates there are.
    public var count: Int { groups.reduce(0) { $0 + $1.count } }

    /// The candidates of some groups: of all groups together that are given the same rank, the most downloaded, names deciding among equals.
    ///
    /// - Parameters:
    ///   - ranks: The rank of each group, from 0; nil for those that are not asked for.
    ///   - limit: The most candidates of a rank.
    /// - Returns: For each rank its models in order, with the group of each.
    /// - Complexity: O(*models*).
    public func models(ranked ranks: [Int?], limit: Int) -> [[(node: NodeID, group: Int)]] {
        let count = (ranks.lazy.compactMap { $0 }.max() ?? -1) + 1
        let wanted = ranks.map { $0.map { UInt32($0) } ?? Self.noGroup }
        var found = [[Place]](repeating: [], count: count)
        // Only models with more downloads than these can still be among the best of a rank.
        var floors = [Int64](repeating: .min, count: count)
        for place in groupOfPlace.indices {
            let group = groupOfPlace[place]
            guard group != Self.noGroup, wanted[Int(group)] != Self.noGroup else { continue }
            let rank = Int(wanted[Int(group)])
            guard downloads(Place(place)) >= floors[rank] else { continue }
            found[rank].append(Place(place))
            if found[rank].count >= 2 * max(limit, 64) {
                found[rank] = best(found[rank], limit)
                floors[rank] = found[rank].last.map { downloads($0) } ?? .min
            }
        }
        return found.map { places in best(places, limit).map { (index.node(at: $0), Int(groupOfPlace[Int($0)])) } }
    }

    private func downloads(_ place: Place) -> Int64 { index.changed(at: place)?.facts.downloads ?? index.layout.facts.downloads[Int(place)] }

    private func best(_ places: [Place], _ limit: Int) -> [Place] {
        let sorted = places.sorted { one, other in
            let (mine, its) = (downloads(one), downloads(other))
            return mine != its ? mine > its : index.compareNames(one, other) < 0
        }
        return Array(sorted.prefix(limit))
    }
}
