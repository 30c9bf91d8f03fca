import Lineage

/// The families whose names are nearest to one that is unknown.
struct FamilySuggestions {
    let families: [FamilySummary]

    /// Up to five names, those that begin alike first.
    func nearest(to text: String) -> [String] {
        let asked = foldedName(text).filter { $0.isLetter || $0.isNumber }
        let ranked = families.map { family -> (name: String, distance: Int) in
            (family.name, Self.distance(asked, family.key.filter { $0.isLetter || $0.isNumber }))
        }
        let near = ranked.filter { $0.distance <= max(2, asked.count / 2) }
        return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(QuestionLimits.suggestionCount).map(\.name)
    }

    /// The number of single-character edits between two words (Levenshtein 1966), over at most 40 characters of each.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8.prefix(40)), Array(right.utf8.prefix(40)))
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let substituted = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
