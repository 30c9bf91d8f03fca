/// Numbers places in the order in which they come, with their distances: for walks up, which reach few of many places.
struct PlaceTable {
    private static let free = UInt64.max
    private static let firstCapacity = 512

    /// Place and distance of each, in order; only the first ``count`` hold something.
    private var places: [UInt64]
    /// Place and number of each, or ``free``, where the hash of the place says.
    private var entries: [UInt64]
    /// How many came.
    private(set) var count = 0

    /// Makes room for some places; more may come.
    init() {
        places = [UInt64](repeating: 0, count: Self.firstCapacity / 2)
        entries = [UInt64](repeating: Self.free, count: Self.firstCapacity)
    }

    /// The place with a number.
    @inline(__always) func place(_ order: Int) -> Place { Place(truncatingIfNeeded: places[order]) }

    /// How far the place with a number is.
    @inline(__always) func distance(_ order: Int) -> Int { Int(places[order] >> 32) }

    /// The number of a place that came.
    func order(of place: Place) -> Int? {
        let entry = entries[index(of: place)]
        return entry == Self.free ? nil : Int(entry >> 32)
    }

    /// Numbers a place that comes for the first time.
    ///
    /// - Returns: Its number.
    @inline(__always) mutating func insert(_ place: Place, distance: Int) -> Int {
        let index = index(of: place)
        let entry = entries[index]
        if entry != Self.free { return Int(entry >> 32) }
        if count == places.count { return insertWithRoom(place, distance: distance) }
        entries[index] = UInt64(count) << 32 | UInt64(place)
        places[count] = UInt64(distance) << 32 | UInt64(place)
        count += 1
        return count - 1
    }

    @inline(never) private mutating func insertWithRoom(_ place: Place, distance: Int) -> Int {
        places += [UInt64](repeating: 0, count: places.count * 3)
        entries = [UInt64](repeating: Self.free, count: places.count * 2)
        for order in 0..<count { entries[index(of: self.place(order))] = UInt64(order) << 32 | UInt64(self.place(order)) }
        return insert(place, distance: distance)
    }

    /// Where a place is, or would be: Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4), then linear probing.
    @inline(__always) private func index(of place: Place) -> Int {
        let mask = entries.count - 1
        var index = Int(truncatingIfNeeded: (place &* 2_654_435_769) >> 7) & mask
        while true {
            let entry = entries[index]
            if Place(truncatingIfNeeded: entry) == place || entry == Self.free { return index }
            index = (index + 1) & mask
        }
    }
}
