/// Something that is kept about a place.
protocol Placed: Sendable {
    /// The place.
    var place: Place { get }
}

/// One value for each of some places, in the order of the places, in chunks: what copies have in common they share, so that a copy which then
/// changes costs a chunk and not all.
struct ChunkedPlaces<Value: Placed>: Sendable {
    private static var greatestChunk: Int { 128 }

    private var chunks: [[Value]] = []
    /// The first place of each chunk.
    private var firsts: [Place] = []
    /// How many values there are.
    private(set) var count = 0

    /// The value of a place.
    ///
    /// - Complexity: O(log *n*).
    subscript(place: Place) -> Value? {
        guard let (chunk, index, isThere) = position(of: place), isThere else { return nil }
        return chunks[chunk][index]
    }

    /// Keeps a value instead of the one that its place had.
    ///
    /// - Complexity: O(log *n*), and a chunk where a copy shares it.
    mutating func put(_ value: Value) {
        guard let (chunk, index, isThere) = position(of: value.place) else {
            chunks = [[value]]
            firsts = [value.place]
            count = 1
            return
        }
        guard !isThere else {
            chunks[chunk][index] = value
            return
        }
        count += 1
        chunks[chunk].insert(value, at: index)
        firsts[chunk] = chunks[chunk][0].place
        if chunks[chunk].count > Self.greatestChunk { split(chunk) }
    }

    /// Calls with each value in order.
    func forEach(_ body: (Value) -> Void) {
        for chunk in chunks { for value in chunk { body(value) } }
    }

    /// The places in a range that have a value, in order.
    func places(from lower: Place, to upper: Place) -> [Place] {
        guard lower < upper, let start = position(of: lower) else { return [] }
        var (chunk, index) = (start.chunk, start.index)
        var places: [Place] = []
        while chunk < chunks.count {
            while index < chunks[chunk].count {
                let place = chunks[chunk][index].place
                guard place < upper else { return places }
                places.append(place)
                index += 1
            }
            chunk += 1
            index = 0
        }
        return places
    }

    /// Places come in order most of the time: then a full chunk stays as it is, and the next one begins with what came last.
    private mutating func split(_ chunk: Int) {
        let isLast = chunk == chunks.count - 1
        let middle = isLast ? Self.greatestChunk : chunks[chunk].count / 2
        let rest = Array(chunks[chunk][middle...])
        chunks[chunk].removeSubrange(middle...)
        chunks.insert(rest, at: chunk + 1)
        firsts.insert(rest[0].place, at: chunk + 1)
    }

    /// Where a place is or would be; nil where nothing is kept.
    private func position(of place: Place) -> (chunk: Int, index: Int, isThere: Bool)? {
        guard !chunks.isEmpty else { return nil }
        let behind = firsts.firstIndex(notBelow: place)
        let chunk = behind < firsts.count && firsts[behind] == place ? behind : max(0, behind - 1)
        let values = chunks[chunk]
        let index = values.firstIndex(whereNot: { $0.place < place })
        return (chunk, index, index < values.count && values[index].place == place)
    }
}
