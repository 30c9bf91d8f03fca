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
    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> ProseSigns {
        var signs: ProseSigns = []
        var hash = WordHash()
        var isEmpty = true
        for index in range {
            let byte = bytes[index]
            let lower = byte | 0x20
            if lower &- 0x61 < 26 || byte &- 0x30 < 10 || (byte == Byte.dot && !isEmpty && index + 1 < range.upperBound && bytes[index + 1] > 0x2F) {
                hash.add(byte &- 0x41 < 26 ? lower : byte)
                isEmpty = false
                continue
            }
            if byte >= 0x80 {
                if byte == 0xE2 || byte == 0xF0 { continue }
                signs.formUnion(wide)
                return signs.union(hasName(bytes, index..<range.upperBound))
            }
            if !isEmpty {
                signs.formUnion(ProseFilter.signs(of: hash.value))
                hash = WordHash()
                isEmpty = true
            }
            if byte == UInt8(ascii: "/") || byte == Byte.backtick { signs.insert(.name) }
        }
        if !isEmpty { signs.formUnion(ProseFilter.signs(of: hash.value)) }
        return signs
    }

    /// A line with letters beyond ASCII is always read in full.
    private static let wide: ProseSigns = [.cue, .known]

    private static func hasName(_ bytes: [UInt8], _ range: Range<Int>) -> ProseSigns {
        range.contains { bytes[$0] == UInt8(ascii: "/") || bytes[$0] == Byte.backtick } ? .name : []
    }
}
