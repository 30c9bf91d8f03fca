/// Numbers places in the order in which they come: for walks up, which reach few of many places.
struct PlaceTable {
    private static let free = UInt32.max

    /// The places in order.
    private(set) var places: [Place] = []
    private var keys: [UInt32]
    private var orders: [UInt32]
    private var mask: Int

    /// Makes room for some places; more may come.
    init() {
        keys = [UInt32](repeating: Self.free, count: 64)
        orders = [UInt32](repeating: 0, count: 64)
        mask = 63
    }

    /// The number of a place that came.
    func order(of place: Place) -> Int? {
        let index = index(of: place)
        return keys[index] == place ? Int(orders[index]) : nil
    }

    /// Numbers a place.
    ///
    /// - Returns: Its number, and whether it came now.
    mutating func insert(_ place: Place) -> (order: Int, isNew: Bool) {
        let index = index(of: place)
        if keys[index] == place { return (Int(orders[index]), false) }
        keys[index] = place
        orders[index] = UInt32(places.count)
        places.append(place)
        if places.count * 2 > mask { grow() }
        return (places.count - 1, true)
    }

    /// Where a place is, or would be: Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4), then linear probing.
    private func index(of place: Place) -> Int {
        var index = Int(truncatingIfNeeded: place &* 2_654_435_769 >> 7) & mask
        while keys[index] != place, keys[index] != Self.free { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        mask = mask * 2 + 1
        keys = [UInt32](repeating: Self.free, count: mask + 1)
        orders = [UInt32](repeating: 0, count: mask + 1)
        for (order, place) in places.enumerated() {
            let index = index(of: place)
            keys[index] = place
            orders[index] = UInt32(order)
        }
    }
}
