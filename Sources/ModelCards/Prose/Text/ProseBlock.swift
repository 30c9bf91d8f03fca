/// A heading, paragraph, list item, table row or fenced block of a card's prose.
struct ProseBlock {
    enum Kind: Equatable {
        /// From 1, the highest.
        case heading(Int)
        case paragraph
        /// The column at which the item's mark stands.
        case item(Int)
        case row
        /// The lines between two fences.
        case code
        /// A line of dashes or stars.
        case rule
    }

    var kind: Kind
    var range: Range<Int>
    let line: Int
    var signs: ProseSigns
}

/// What a quick look at a line shows.
struct ProseSigns: OptionSet {
    let rawValue: UInt8
    /// A word that may state an origin.
    static let cue = ProseSigns(rawValue: 1)
    /// A slash or backtick: something may be named.
    static let name = ProseSigns(rawValue: 2)
    /// A word with which the name of a known model begins.
    static let known = ProseSigns(rawValue: 4)
    /// A key of a merge configuration stands at the beginning of a line.
    static let merge = ProseSigns(rawValue: 8)

    /// Looks at a line once.
    static func of(_ bytes: [UInt8], _ range: Range<Int>, filter: [UInt8]) -> ProseSigns {
        var signs: UInt8 = 0
        var hash = WordHash()
        var isEmpty = true
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            let lower = byte | 0x20
            if lower &- 0x61 < 26 || byte &- 0x30 < 10 || (byte == Byte.dot && !isEmpty && index + 1 < range.upperBound && bytes[index + 1] > 0x2F) {
                hash.add(byte &- 0x41 < 26 ? lower : byte)
                isEmpty = false
            } else if byte < 0x80 {
                if !isEmpty {
                    signs |= ProseFilter.signs(of: hash.value, in: filter)
                    hash = WordHash()
                    isEmpty = true
                }
                if byte == UInt8(ascii: "/") || byte == Byte.backtick || (byte == Byte.hyphen && isVersion(bytes, index + 1, range.upperBound)) {
                    signs |= name.rawValue
                }
            } else if byte != 0xE2, byte != 0xF0 {
                return ProseSigns(rawValue: signs).union(wide).union(hasName(bytes, index..<range.upperBound))
            }
            index += 1
        }
        if !isEmpty { signs |= ProseFilter.signs(of: hash.value, in: filter) }
        return ProseSigns(rawValue: signs)
    }

    /// Whether a number or `v` and a number follow, as in `Tern-0.3` and `Tern-v2`.
    private static func isVersion(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return false }
        return Byte.isDigit(bytes[index]) || (bytes[index] | 0x20 == UInt8(ascii: "v") && index + 1 < end && Byte.isDigit(bytes[index + 1]))
    }

    /// A line with letters beyond ASCII is always read in full.
    private static let wide: ProseSigns = [.cue, .known]

    private static func hasName(_ bytes: [UInt8], _ range: Range<Int>) -> ProseSigns {
        range.contains { bytes[$0] == UInt8(ascii: "/") || bytes[$0] == Byte.backtick } ? .name : []
    }
}
