extension LineageIndex {
    /// The most models below a moved one whose ways up are looked at again. Where there are more, the largest models above that it came to or
    /// left are walked like others until the next layout.
    static let greatestMove = 256

    /// How a place is below one of the largest models.
    private struct Entrance {
        /// Which one, by its order.
        let reach: Int
        /// The relations of the edges that come from it or from below it, a bit each.
        var relations: UInt16
        /// Those that come from itself.
        var child: UInt16
        /// How far it is.
        var depth: Int
    }

    /// What is below a place now, where it has one of the largest trees and its changes are known.
    func largeReach(of root: Place) -> ChangedReach? {
        guard Int(root) < layout.count, let order = layout.largeReaches.order(of: root) else { return nil }
        if overlay.isEmpty { return ChangedReach(laid: layout.largeReaches[order], changes: nil) }
        guard !overlay.lostReaches.contains(order) else { return nil }
        return ChangedReach(laid: layout.largeReaches[order], changes: overlay.reaches[order])
    }

    /// Which of the largest models a place is below, by their order.
    func reaches(above place: Place) -> [Int] { entrances(of: place).map(\.reach) }

    /// Files how a place stands below the largest models after its record changed.
    ///
    /// - Parameter before: Which of them it was below before: see ``reaches(above:)``.
    /// - Complexity: O(what is above the place), and where it came to or left one of them, that for up to ``greatestMove`` models below it.
    mutating func note(_ place: Place, wasBelow before: [Int]) {
        let now = entrances(of: place)
        file(place, now, in: Set(before).union(now.map(\.reach)))
        let changed = Set(before).symmetricDifference(now.map(\.reach))
        guard !changed.isEmpty else { return }
        guard let below = places(below: place, limit: Self.greatestMove) else {
            for order in changed { overlay.lose(order) }
            return
        }
        for place in below { file(place, entrances(of: place), in: changed) }
    }

    private mutating func file(_ place: Place, _ entrances: [Entrance], in reaches: Set<Int>) {
        guard !reaches.isEmpty else { return }
        let row = facts(at: place)
        let isLaid = Int(place) < layout.count
        let isMoved = isLaid && self.isMoved(place)
        for order in reaches {
            let reach = layout.largeReaches[order]
            guard reach.root != place else { continue }
            let laid = isLaid ? reach.relations(enteringAt: place, of: layout) : (all: 0, child: 0)
            let now = entrances.first { $0.reach == order }
            overlay.put(
                ReachChanges.Entry(
                    place: place, laid: laid.all, now: now?.relations ?? 0, laidChild: laid.child, nowChild: now?.child ?? 0,
                    depth: UInt8(clamping: now?.depth ?? 0), wasMentioned: isLaid && layout.facts.status[Int(place)] == .mentioned, facts: row,
                    nameStart: nameStart(at: place)), isMoved: isMoved, reach: order)
        }
    }

    private func entrances(of place: Place) -> [Entrance] {
        var entrances: [Entrance] = []
        guard !layout.largeReaches.isEmpty else { return entrances }
        forEachParent(of: place) { parent, relation, _ in
            let bit: UInt16 = 1 << UInt16(relation.rawValue)
            let above = Ascent(from: parent, index: self)
            for number in 0..<above.count where above.place(number) != place {
                guard let order = layout.largeReaches.order(of: above.place(number)) else { continue }
                let child = number == 0 ? bit : 0
                let depth = above.distance(number) + 1
                if let index = entrances.firstIndex(where: { $0.reach == order }) {
                    entrances[index].relations |= bit
                    entrances[index].child |= child
                    entrances[index].depth = min(entrances[index].depth, depth)
                } else {
                    entrances.append(Entrance(reach: order, relations: bit, child: child, depth: depth))
                }
            }
        }
        return entrances
    }

    /// Everything below a place; nil where that is more than a number.
    private func places(below place: Place, limit: Int) -> [Place]? {
        var places = [place]
        var seen: Set<Place> = [place]
        var next = 0
        while next < places.count {
            forEachChild(of: places[next]) { child in
                if places.count <= limit + 1, seen.insert(child).inserted { places.append(child) }
            }
            next += 1
            if places.count > limit + 1 { return nil }
        }
        return Array(places.dropFirst())
    }
}
