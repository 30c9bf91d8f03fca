/// Places below a model that are not neighbours, in order.
struct ScatteredPlaces {
    private let places: ArraySlice<Place>
    /// What is to be looked at by itself, and left out here.
    private let changes: ReachChanges?

    /// Some of the places that the layout has below a model, without those that changed.
    init(_ places: ArraySlice<Place>, of reach: ChangedReach) {
        self.places = places
        changes = reach.changes
    }

    /// Where they stand in their list, those that are left out included.
    var indices: Range<Int> { places.indices }

    /// Gathers those of a range.
    ///
    /// - Parameters:
    ///   - found: Has room for all of the range behind the first *count*.
    ///   - count: How many there are already.
    /// - Returns: How many there are then.
    func gather(_ range: Range<Int>, into found: inout [Place], count: Int) -> Int {
        guard let first = range.first, let last = range.last else { return count }
        let hidden = changes?.entries.places(from: places[first], to: places[last] + 1) ?? []
        var room = found.mutableSpan
        var kept = count
        var next = 0
        for index in range {
            let place = places[index]
            while next < hidden.count, hidden[next] < place { next += 1 }
            if next < hidden.count, hidden[next] == place { continue }
            room[kept] = place
            kept += 1
        }
        return kept
    }
}
