extension LineageIndex {
    /// The most members of a family that are told.
    public static let greatestMemberCount = 10_000

    /// All families, ordered by the UTF-8 bytes of their keys. Models that are only mentioned are in none.
    ///
    /// - Complexity: O(*members* of all families).
    public func families() -> [FamilySummary] {
        var drafts: [String: FamilyDraft] = [:]
        forEachMember { place, row in
            guard let family = words.families[row.family] else { return }
            let parts = name(at: place).split(separator: "/", maxSplits: 1)
            let organisation = parts.count == 2 ? String(parts[0]) : ""
            for (level, key) in family.keys.enumerated() {
                drafts[key, default: FamilyDraft()].take(family, level: level, organisation: organisation, created: row.created)
            }
        }
        return drafts.map { $1.summary(key: $0) }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    /// The members of a family, by folded name; empty when there is no such family. At most ``greatestMemberCount``.
    ///
    /// - Complexity: O(*members* of all families), and O(*n* log *n*) of this one.
    public func members(of key: FamilyKey) -> [FamilyMember] {
        let wanted = words.families.codes(in: key.folded)
        var places: [Place] = []
        forEachMember { place, row in if wanted.contains(row.family) { places.append(place) } }
        return places.sorted { compareNames($0, $1) < 0 }.prefix(Self.greatestMemberCount).map { place in
            let row = facts(at: place)
            let family = words.families[row.family]
            return FamilyMember(
                node: node(at: place), id: ModelID(known: name(at: place)), path: family?.names ?? [], size: family?.size, variant: family?.variant,
                parameters: row.parameters == FactRow.unknown ? nil : row.parameters)
        }
    }

    /// The models among some that none of the others is above: where a tree of all of them begins, in the order given.
    ///
    /// - Complexity: O(*v* + *e*) of what is above each.
    public func topmost(of nodes: [NodeID]) -> [NodeID] {
        guard nodes.count > 1 else { return nodes }
        let all = Set(places(of: nodes))
        return nodes.filter { node in
            guard let place = place(of: node) else { return false }
            let ascent = Ascent(from: place, index: self)
            return (1..<max(1, ascent.count)).allSatisfy { !all.contains(ascent.place($0)) }
        }
    }

    private func forEachMember(_ body: (Place, FactRow) -> Void) {
        func look(_ place: Place) {
            let row = facts(at: place)
            if row.family != 0, row.status != .mentioned, !name(at: place).isEmpty { body(place, row) }
        }
        for place in layout.placed { look(place) }
        let laid = layout.facts.family
        for place in overlay.placed where Int(place) >= layout.count || laid[Int(place)] == 0 { look(place) }
    }
}

/// What is gathered of one family.
private struct FamilyDraft {
    private var name: String?
    private var parentKey: String?
    private var members = 0
    private var sizes: Set<String> = []
    private var organisations: Set<String> = []
    private var created: Int64?

    /// Takes one member, whose family this is at a level from 0.
    mutating func take(_ family: IndexedFamily, level: Int, organisation: String, created: Int64) {
        name = Self.least(name, family.names[level])
        if level > 0 { parentKey = Self.least(parentKey, family.keys[level - 1]) }
        members += 1
        if let size = family.size { sizes.insert(size) }
        if !organisation.isEmpty { organisations.insert(organisation) }
        if created != FactRow.unknown { self.created = min(self.created ?? created, created) }
    }

    func summary(key: String) -> FamilySummary {
        FamilySummary(
            key: key, name: name ?? key, parentKey: parentKey, members: members, sizes: Self.sorted(sizes), organisations: Self.sorted(organisations),
            firstCreated: created.map { Moment(microseconds: $0) })
    }

    private static func least(_ one: String?, _ other: String) -> String {
        guard let one else { return other }
        return other.utf8.lexicographicallyPrecedes(one.utf8) ? other : one
    }

    private static func sorted(_ words: Set<String>) -> [String] {
        words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
