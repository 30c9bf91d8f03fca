/// Reads the text of a regular expression into a ``SplitPattern``.
struct SplitPatternReader {
    private let text: [UInt32]
    private var place = 0
    private var steps: [SplitPattern.Step] = []
    private var isCaseBlind = false

    /// The pattern that a text says.
    ///
    /// - Throws: `unsupported` with the pattern and the part that is not supported, `tooLarge` past a limit.
    static func read(_ scalars: [UInt32]) throws(TokenizerError) -> SplitPattern {
        guard scalars.count <= TokenizerLimits.patternLength else {
            throw .tooLarge(what: "the characters of a pattern", limit: TokenizerLimits.patternLength)
        }
        var reader = SplitPatternReader(text: scalars)
        let accept = reader.add(.accept, next: -1)
        let start = try reader.alternatives(then: accept, depth: 0)
        guard reader.place == scalars.count else { throw reader.unsupported("an unexpected bracket") }
        return SplitPattern(text: ScalarText.string(scalars), steps: reader.steps, start: start)
    }

    private init(text: [UInt32]) { self.text = text }

    private func unsupported(_ part: String) -> TokenizerError {
        .unsupported(component: "the pattern \(ScalarText.string(text)) with \(part) at character \(place)")
    }

    private mutating func add(_ action: SplitPattern.Action, next: Int) -> Int {
        steps.append(SplitPattern.Step(action: action, next: next))
        return steps.count - 1
    }

    private func peek(_ character: Unicode.Scalar, at offset: Int = 0) -> Bool {
        place + offset < text.count && text[place + offset] == character.value
    }

    private mutating func take(_ word: String) -> Bool {
        guard text[place...].starts(with: word.unicodeScalars.lazy.map(\.value)) else { return false }
        place += word.unicodeScalars.count
        return true
    }

    /// Alternatives up to a closing bracket or the end; the step that they begin with.
    private mutating func alternatives(then next: Int, depth: Int) throws(TokenizerError) -> Int {
        guard depth <= 8 else { throw unsupported("groups that are too deep") }
        var choices = [try sequence(then: next, depth: depth)]
        while take("|") { choices.append(try sequence(then: next, depth: depth)) }
        return choices.count == 1 ? choices[0] : add(.choose(choices), next: -1)
    }

    /// Parts one after another; each part's steps are made before the next part's are known, so each ends in a step that is set afterwards.
    private mutating func sequence(then next: Int, depth: Int) throws(TokenizerError) -> Int {
        let first = add(.pass, next: next)
        var last = first
        while place < text.count, !peek("|"), !peek(")") {
            let joint = add(.pass, next: next)
            steps[last].next = try part(then: joint, depth: depth)
            last = joint
        }
        return first
    }

    private mutating func part(then next: Int, depth: Int) throws(TokenizerError) -> Int {
        if take("(?!") { return try look(isNegated: true, then: next, depth: depth) }
        if take("(?=") { return try look(isNegated: false, then: next, depth: depth) }
        if peek("(") { return try group(then: next, depth: depth) }
        let set = try set()
        let count = try count()
        return add(.take(set, least: count.least, most: count.most, isPossessive: count.isPossessive), next: next)
    }

    private mutating func look(isNegated: Bool, then next: Int, depth: Int) throws(TokenizerError) -> Int {
        let accept = add(.accept, next: -1)
        let inner = try alternatives(then: accept, depth: depth + 1)
        guard take(")") else { throw unsupported("an open bracket") }
        guard !["?", "*", "+", "{"].contains(where: { peek($0) }) else { throw unsupported("a repeated look-ahead") }
        return add(.look(inner, isNegated: isNegated), next: next)
    }

    private mutating func group(then next: Int, depth: Int) throws(TokenizerError) -> Int {
        let wasCaseBlind = isCaseBlind
        if take("(?i:") {
            isCaseBlind = true
        } else if !take("(?:") {
            guard !peek("?", at: 1) else { throw unsupported("a special group") }
            place += 1
        }
        let inner = try alternatives(then: next, depth: depth + 1)
        guard take(")") else { throw unsupported("an open bracket") }
        isCaseBlind = wasCaseBlind
        if take("?") {
            guard !peek("?"), !peek("+"), !peek("*") else { throw unsupported("a repeated group") }
            return add(.choose([inner, next]), next: -1)
        }
        guard !["*", "+", "{"].contains(where: { peek($0) }) else { throw unsupported("a repeated group") }
        return inner
    }

    private mutating func count() throws(TokenizerError) -> (least: Int, most: Int, isPossessive: Bool) {
        var count = (least: 1, most: 1, isPossessive: false)
        if take("?") {
            count = (0, 1, false)
        } else if take("*") {
            count = (0, .max, false)
        } else if take("+") {
            count = (1, .max, false)
        } else if take("{") {
            let least = try number()
            let most = take(",") ? (peek("}") ? Int.max : try number()) : least
            guard take("}"), least <= most else { throw unsupported("a count") }
            // Oniguruma reads a sign after such a count as another count.
            guard !["?", "*", "+", "{"].contains(where: { peek($0) }) else { throw unsupported("a count of a count") }
            return (least, most, false)
        } else {
            return count
        }
        count.isPossessive = take("+")
        guard !["?", "*", "+", "{"].contains(where: { peek($0) }) else { throw unsupported("a count of a count") }
        return count
    }

    private mutating func number() throws(TokenizerError) -> Int {
        var value = 0
        let start = place
        while place < text.count, (0x30...0x39).contains(text[place]), value < 1000 {
            value = value * 10 + Int(text[place] - 0x30)
            place += 1
        }
        guard place > start, value <= 1000 else { throw unsupported("a count") }
        return value
    }

    /// One scalar, an escape or a class.
    private mutating func set() throws(TokenizerError) -> ScalarSet {
        if take("[") {
            let set = try bracketed(depth: 0)
            guard !isCaseBlind else { throw unsupported("a class that ignores case") }
            return set
        }
        let scalar = text[place]
        if scalar == 0x5C {
            guard !isCaseBlind else { throw unsupported("an escape that ignores case") }
            return try escaped()
        }
        guard !".^$*+?{}])".unicodeScalars.contains(where: { $0.value == scalar }) else { throw unsupported("a sign") }
        place += 1
        return isCaseBlind ? try folded(scalar) : ScalarSet(scalar)
    }

    /// A letter of ASCII in both cases, with the two scalars beyond ASCII that fold to one (long s, the sign for kelvin).
    private func folded(_ scalar: UInt32) throws(TokenizerError) -> ScalarSet {
        guard scalar < 0x80 else { throw unsupported("a letter beyond ASCII that ignores case") }
        var set = ScalarSet(scalar)
        let lower = scalar | 0x20
        guard (0x61...0x7A).contains(lower) else { return set }
        set.insert(lower...lower)
        set.insert(lower - 32...lower - 32)
        if lower == 0x73 { set.insert(0x17F...0x17F) }
        if lower == 0x6B { set.insert(0x212A...0x212A) }
        return set
    }
}

extension SplitPatternReader {
    /// What follows a backslash.
    private mutating func escaped() throws(TokenizerError) -> ScalarSet {
        guard place + 1 < text.count, let sign = Unicode.Scalar(text[place + 1]) else { throw unsupported("an escape without a sign") }
        place += 2
        var set = ScalarSet()
        switch sign {
        case "n": return ScalarSet(0x0A)
        case "r": return ScalarSet(0x0D)
        case "t": return ScalarSet(0x09)
        case "f": return ScalarSet(0x0C)
        case "s", "S": set.insertSpaces(negated: sign == "S")
        case "d": set.insert(ScalarCategories.decimalDigit)
        case "D":
            set.insert(ScalarCategories.decimalDigit)
            set.negate()
        case "p", "P": set.insert(try categories(isNegated: sign == "P"))
        default:
            guard sign.isASCII, ScalarCategories.isPunctuation(sign.value) else { throw unsupported("the escape \\\(sign)") }
            return ScalarSet(sign.value)
        }
        return set
    }

    private mutating func categories(isNegated: Bool) throws(TokenizerError) -> ScalarCategories {
        guard take("{"), let end = text[place...].firstIndex(of: 0x7D), end - place <= 2 else { throw unsupported("a property") }
        let name = ScalarText.string(text[place..<end])
        let categories = ScalarCategories.named(name)
        guard !categories.isEmpty else { throw unsupported("the property \(name)") }
        place = end + 1
        return isNegated ? ScalarCategories(rawValue: ScalarCategories.all.rawValue & ~categories.rawValue) : categories
    }

    /// A class after its opening bracket.
    private mutating func bracketed(depth: Int) throws(TokenizerError) -> ScalarSet {
        var set = ScalarSet()
        let isNegated = take("^")
        guard !peek("]"), !peek(":"), depth <= 2 else { throw unsupported("such a class") }
        while place < text.count, !peek("]") {
            if take("[") {
                guard !peek("^"), !peek(":") else { throw unsupported("such a class within a class") }
                set.insert(try bracketed(depth: depth + 1))
                continue
            }
            guard !(peek("&") && peek("&", at: 1)) else { throw unsupported("an intersection of classes") }
            if peek("\\"), place + 1 < text.count, text[place + 1] == 0x44 { throw unsupported("\\D within a class") }
            guard let first = try classScalar(into: &set) else { continue }
            guard peek("-"), !peek("]", at: 1) else {
                set.insert(first...first)
                continue
            }
            place += 1
            guard place < text.count, !peek("["), let last = try classScalar(into: &set), first <= last else { throw unsupported("a range") }
            set.insert(first...last)
        }
        guard take("]") else { throw unsupported("an open class") }
        if isNegated { set.negate() }
        return set
    }

    /// One scalar of a class; nil when it was a set of its own, which is then put in.
    private mutating func classScalar(into set: inout ScalarSet) throws(TokenizerError) -> UInt32? {
        guard peek("\\") else {
            place += 1
            return text[place - 1]
        }
        let isSet = place + 1 < text.count && "sSdpP".unicodeScalars.contains { $0.value == text[place + 1] }
        let escaped = try escaped()
        guard !isSet else {
            set.insert(escaped)
            return nil
        }
        return (0..<0x80 as Range<UInt32>).first { escaped.contains($0) }
    }
}
