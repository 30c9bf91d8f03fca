/// Knows where a later run has to begin while items end in another order than they began: at the oldest place that has one which is not done.
struct CursorTrail {
    private var places: [(cursor: String?, open: Int)] = []

    /// Where to begin; nil: at the beginning.
    var cursor: String? { places.first?.cursor ?? nil }

    /// An item begins; they begin in the order of the source.
    mutating func begin(_ cursor: String?) {
        if places.isEmpty || places[places.count - 1].cursor != cursor { places.append((cursor, 0)) }
        places[places.count - 1].open += 1
    }

    /// An item is done.
    mutating func end(_ cursor: String?) {
        guard let place = places.firstIndex(where: { $0.cursor == cursor && $0.open > 0 }) else { preconditionFailure("what ends has begun") }
        places[place].open -= 1
        // More may come of the last place.
        while places.count > 1, places[0].open == 0 { places.removeFirst() }
    }
}
