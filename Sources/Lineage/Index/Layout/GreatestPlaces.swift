/// The places below a model with the greatest values of each column, the greatest first, those with the first names among equals: where most
/// pages of the largest models are found, whatever relation they ask for.
///
/// Names decide by their first eight bytes; whose are equal stand in any order.
enum GreatestPlaces {
    /// How many are kept of each column.
    private static let count = 1_024
    /// The most places that are not worth it: they are few blocks.
    private static let few = 128

    /// Gathers those of one column, none where there are few places.
    ///
    /// - Complexity: O(*places*), besides those that are kept.
    static func of(_ column: [Int64], tree: Range<Place>, beside: [Place], nameStarts: [UInt64]) -> [Place] {
        guard tree.count + beside.count > few else { return [] }
        var keeper = Keeper(count: count)
        for place in tree { keeper.take(column[Int(place)], nameStarts[Int(place)], place) }
        for place in beside { keeper.take(column[Int(place)], nameStarts[Int(place)], place) }
        return keeper.sorted()
    }

    /// Keeps the first of an order.
    private struct Keeper {
        private struct Entry {
            let value: Int64
            let start: UInt64
            let place: Place

            func precedes(_ other: Entry) -> Bool { value != other.value ? value > other.value : start < other.start }
        }

        private let count: Int
        /// Twice as many as are wanted at most; then the latter half is dropped.
        private var entries: [Entry] = []
        private var least = FactRow.unknown

        init(count: Int) {
            self.count = count
            entries.reserveCapacity(count * 2)
        }

        /// Takes a place whose value is known.
        @inline(__always) mutating func take(_ value: Int64, _ start: UInt64, _ place: Place) {
            guard value >= least, value != FactRow.unknown else { return }
            entries.append(Entry(value: value, start: start, place: place))
            if entries.count == count * 2 { settle() }
        }

        private mutating func settle() {
            entries.sort { $0.precedes($1) }
            entries.removeSubrange(count...)
            least = entries[count - 1].value
        }

        mutating func sorted() -> [Place] {
            entries.sort { $0.precedes($1) }
            return entries.prefix(count).map(\.place)
        }
    }
}
