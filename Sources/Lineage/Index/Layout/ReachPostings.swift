/// Which models below one of the largest have each word, so that a list by a licence or a task looks at those that have it only.
struct ReachPostings: Sendable {
    /// The models by what one column says of them.
    private struct Column: Sendable {
        /// The codes that occur, in order.
        var codes: [UInt32] = []
        /// Where the places of each code begin, and one more at the end.
        var starts: [Int] = [0]
        /// Code after code, in order.
        var places: [Place] = []
    }

    private let columns: [WordColumn: Column]

    /// Files them.
    ///
    /// - Parameter places: What is below the model, in order.
    /// - Complexity: O(*places* + *words*).
    init(_ places: [Place], facts: FactColumns) {
        columns = Dictionary(uniqueKeysWithValues: WordColumn.allCases.map { ($0, Self.column(places, codes: facts.codes(of: $0))) })
    }

    private static func column(_ places: [Place], codes: [UInt32]) -> Column {
        let greatest = places.reduce(0) { max($0, codes[Int($1)]) }
        var next = [Int](repeating: 0, count: Int(greatest) + 1)
        for place in places { next[Int(codes[Int(place)])] += 1 }
        // Nobody asks for those of which nothing is said.
        next[0] = 0
        var column = Column()
        var end = 0
        for code in next.indices where next[code] > 0 {
            column.codes.append(UInt32(code))
            (next[code], end) = (end, end + next[code])
            column.starts.append(end)
        }
        column.places = [Place](repeating: 0, count: end)
        for place in places {
            let code = Int(codes[Int(place)])
            guard code != 0 else { continue }
            column.places[next[code]] = place
            next[code] += 1
        }
        return column
    }

    /// Those of which a column says one of some words: a list for each, in order.
    func places(withAnyOf wanted: CodeSet, in word: WordColumn) -> [ArraySlice<Place>] {
        guard let column = columns[word] else { return [] }
        return column.codes.indices.filter { wanted.contains(column.codes[$0]) }.map { column.places[column.starts[$0]..<column.starts[$0 + 1]] }
    }

    /// Bytes in use.
    var byteCount: Int {
        columns.values.reduce(0) { $0 + $1.places.count * 4 + $1.codes.count * 4 + $1.starts.count * 8 }
    }
}
