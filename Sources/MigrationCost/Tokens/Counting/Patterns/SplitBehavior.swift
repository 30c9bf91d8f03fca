/// What becomes of the matches when a text is split by them.
enum SplitBehavior: String, Sendable {
    /// They are dropped.
    case removed = "Removed"
    /// Each is a piece.
    case isolated = "Isolated"
    /// Each is the end of the piece before it.
    case mergedWithPrevious = "MergedWithPrevious"
    /// Each is the beginning of the piece after it.
    case mergedWithNext = "MergedWithNext"
    /// Neighbours are one piece.
    case contiguous = "Contiguous"

    /// The pieces of a range, none empty, given the matches in it.
    ///
    /// - Parameter isInverted: Whether what lies between the matches counts as the matches.
    func pieces(of whole: Range<Int>, matches: [Range<Int>], isInverted: Bool = false) -> [Range<Int>] {
        var parts: [(range: Range<Int>, isMatch: Bool)] = []
        parts.reserveCapacity(matches.count * 2 + 1)
        var place = whole.lowerBound
        for match in matches {
            if place < match.lowerBound { parts.append((place..<match.lowerBound, isInverted)) }
            parts.append((match, !isInverted))
            place = match.upperBound
        }
        if place < whole.upperBound { parts.append((place..<whole.upperBound, isInverted)) }
        switch self {
        case .removed: return parts.lazy.filter { !$0.isMatch }.map(\.range)
        case .isolated: return parts.map(\.range)
        case .contiguous: return Self.joined(parts) { $0.isMatch == $1.isMatch }
        // Only the first of several matches is merged.
        case .mergedWithPrevious:
            return Self.joined(parts) { !$0.isMatch && $1.isMatch }
        case .mergedWithNext:
            return Self.joined(parts) { $0.isMatch && !$1.isMatch }
        }
    }

    private static func joined(
        _ parts: [(range: Range<Int>, isMatch: Bool)], where isOne: ((range: Range<Int>, isMatch: Bool), (range: Range<Int>, isMatch: Bool)) -> Bool
    ) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for (index, part) in parts.enumerated() {
            if index > 0, isOne(parts[index - 1], part), let last = pieces.popLast() {
                pieces.append(last.lowerBound..<part.range.upperBound)
            } else {
                pieces.append(part.range)
            }
        }
        return pieces
    }
}
