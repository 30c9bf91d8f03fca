/// Places below a model that do not stand in its tree, in order, with their marks.
struct ScatteredPlaces {
    private let places: [Place]
    private let marks: [EntryMark]
    /// What is to be looked at by itself, and left out here.
    private let changes: ReachChanges?

    /// What stands beside the tree of a model, and did not change.
    init(_ reach: ChangedReach) {
        places = reach.laid.beside
        marks = reach.laid.besideEntries
        changes = reach.changes
    }

    /// How many there are, those that are left out included.
    var count: Int { places.count }

    /// Gathers those of a range whose marks are wanted, a bit each.
    ///
    /// - Parameters:
    ///   - found: Has room for all of the range behind the first *count*.
    ///   - count: How many there are already.
    /// - Returns: How many there are then.
    func gather(_ range: Range<Int>, wanted: UInt32, into found: inout [Place], count: Int) -> Int {
        guard let first = range.first, let last = range.last else { return count }
        let hidden = changes?.entries.places(from: places[first], to: places[last] + 1) ?? []
        let (placeArray, markArray) = (places, marks)
        let places = placeArray.span
        let marks = markArray.span
        var room = found.mutableSpan
        var kept = count
        var next = 0
        for index in range {
            let place = places[index]
            while next < hidden.count, hidden[next] < place { next += 1 }
            if next < hidden.count, hidden[next] == place { continue }
            room[kept] = place
            kept += Int(wanted >> UInt32(marks[index].byte & 31) & 1)
        }
        return kept
    }
}
