/// What a normalizer replaces or a pre-tokenizer splits at.
enum TextPattern: Sendable {
    case literal([UInt32])
    case expression(SplitPattern)
    /// Each scalar of which something holds.
    case scalars(@Sendable (UInt32) -> Bool)

    /// Each space.
    static let spaces = TextPattern.scalars(ScalarCategories.isSpace)

    /// Reads `{"String": …}` or `{"Regex": …}`.
    init(_ tree: JSONTree?, of component: String) throws(TokenizerError) {
        if case .text(let scalars)? = tree?.member("String") {
            guard !scalars.isEmpty else { throw .unsupported(component: "\(component) with an empty pattern") }
            guard scalars.count <= TokenizerLimits.literalLength else {
                throw .tooLarge(what: "the characters that \(component) looks for", limit: TokenizerLimits.literalLength)
            }
            self = .literal(scalars)
        } else if case .text(let scalars)? = tree?.member("Regex") {
            self = .expression(try SplitPatternReader.read(scalars))
        } else {
            throw .malformed(place: component, reason: "a pattern is missing")
        }
    }

    /// The matches from left to right, none within another.
    func matches(in text: ArraySlice<UInt32>) throws(TokenizerError) -> [Range<Int>] {
        switch self {
        case .expression(let pattern): return try pattern.matches(in: text)
        case .scalars(let isMatch): return text.indices.lazy.filter { isMatch(text[$0]) }.map { $0..<$0 + 1 }
        case .literal(let literal):
            var matches: [Range<Int>] = []
            var place = text.startIndex
            while place + literal.count <= text.endIndex {
                if text[place] == literal[0], text[place..<place + literal.count].elementsEqual(literal) {
                    matches.append(place..<place + literal.count)
                    place += literal.count
                } else {
                    place += 1
                }
            }
            return matches
        }
    }
}
