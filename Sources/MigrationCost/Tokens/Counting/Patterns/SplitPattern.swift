/// A regular expression as tokenizers split texts by it: alternatives of classes with counts, optional groups, look-ahead.
///
/// It does what Oniguruma does, which the `tokenizers` package runs these patterns with; whatever else a pattern has is refused when it is read. A
/// loop is over one class at a time, so it cannot explode, and ``TokenizerLimits/patternStepsPerScalar`` stops what would take quadratic time.
struct SplitPattern: Sendable {
    /// What a step does before the next one.
    enum Action: Sendable {
        /// Takes scalars of a set, as many as it can, and gives back until the rest fits; a possessive one gives nothing back.
        case take(ScalarSet, least: Int, most: Int, isPossessive: Bool)
        /// Goes on with the first of these that leads to a match.
        case choose([Int])
        /// Goes on where a match would, or would not, follow; takes nothing.
        case look(Int, isNegated: Bool)
        /// Goes on.
        case pass
        /// All matches.
        case accept
    }

    /// An action and the step after it.
    struct Step: Sendable {
        var action: Action
        var next: Int
    }

    /// The pattern as it was written.
    let text: String
    private let steps: [Step]
    private let start: Int

    /// Keeps a pattern that was read.
    init(text: String, steps: [Step], start: Int) {
        self.text = text
        self.steps = steps
        self.start = start
    }

    /// The matches in a text, from left to right, none within another.
    ///
    /// - Throws: `tooSlow` past the limit of steps, `unsupported` where the pattern matches the empty text.
    func matches(in text: ArraySlice<UInt32>) throws(TokenizerError) -> [Range<Int>] {
        var matches: [Range<Int>] = []
        var steps = text.count * TokenizerLimits.patternStepsPerScalar + 65_536
        var place = text.startIndex
        while place < text.endIndex {
            let end = end(from: start, at: place, in: text, steps: &steps)
            guard steps > 0 else { throw .tooSlow(component: "the pattern \(self.text)") }
            guard let end else {
                place += 1
                continue
            }
            guard end > place else { throw .unsupported(component: "a pattern that matches nothing at all, \(self.text)") }
            matches.append(place..<end)
            place = end
        }
        return matches
    }

    private func end(from start: Int, at position: Int, in text: ArraySlice<UInt32>, steps budget: inout Int) -> Int? {
        var (index, place) = (start, position)
        while true {
            budget -= 1
            guard budget > 0 else { return nil }
            switch steps[index].action {
            case .accept: return place
            case .pass: break
            case .look(let inner, let isNegated):
                guard (end(from: inner, at: place, in: text, steps: &budget) != nil) != isNegated else { return nil }
            case .choose(let choices):
                for choice in choices {
                    if let end = end(from: choice, at: place, in: text, steps: &budget) { return end }
                }
                return nil
            case .take(let set, let least, let most, let isPossessive):
                let limit = min(text.endIndex, place + min(most, text.endIndex - place))
                var reached = place
                while reached < limit, set.contains(text[reached]) { reached += 1 }
                budget -= reached - place
                guard reached - place >= least else { return nil }
                if isPossessive || reached - place == least {
                    place = reached
                    break
                }
                while true {
                    if let end = end(from: steps[index].next, at: reached, in: text, steps: &budget) { return end }
                    guard reached - place > least, budget > 0 else { return nil }
                    reached -= 1
                }
            }
            index = steps[index].next
        }
    }
}
