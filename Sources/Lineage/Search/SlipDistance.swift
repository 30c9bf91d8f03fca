/// How many slips two words are apart: a letter too many, too few, another, or two neighbours exchanged (the optimal string alignment
/// distance; Damerau 1964).
struct SlipDistance {
    private var before: [Int] = []
    private var above: [Int] = []
    private var row: [Int] = []

    /// Whether two words are at most some slips apart.
    ///
    /// - Complexity: O(*n* · *m*), given up as soon as it is certain that they are not.
    mutating func isAtMost(_ limit: Int, between left: Span<UInt8>, and right: Span<UInt8>) -> Bool {
        guard abs(left.count - right.count) <= limit else { return false }
        above = Array(0...right.count)
        before = above
        row = above
        for one in 0..<left.count {
            row[0] = one + 1
            var least = row[0]
            for other in 0..<right.count {
                var distance = min(above[other] + (left[one] == right[other] ? 0 : 1), row[other] + 1, above[other + 1] + 1)
                if one > 0, other > 0, left[one] == right[other - 1], left[one - 1] == right[other] {
                    distance = min(distance, before[other - 1] + 1)
                }
                row[other + 1] = distance
                least = min(least, distance)
            }
            // A row is at most one below the one before it where neighbours are exchanged.
            guard least <= limit + 1 else { return false }
            swap(&before, &above)
            swap(&above, &row)
        }
        return above[right.count] <= limit
    }
}
