/// A character beyond ASCII: a letter of a word, a character that is a word by itself, a mark, or nothing that matters.
struct ProseCharacter {
    enum Kind: Equatable {
        case letter
        /// A character of a script that is written without spaces: Han, Kana, Hangul, Thai.
        case ideograph
        case mark(ProseToken.Kind)
        case other
    }

    let kind: Kind
    let width: Int

    /// Reads the character at a position; a byte that is no UTF-8 is one of width 1.
    init(_ bytes: [UInt8], at index: Int, end: Int) {
        guard let width = YAMLCharacters.wellFormedWidth(bytes, at: index, end: end) else {
            kind = .other
            self.width = 1
            return
        }
        self.width = width
        switch width {
        case 2: kind = Self.kind(UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        case 3:
            kind = Self.kind(UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
        default: kind = .other
        }
    }

    private static func kind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0xD7: .mark(.plus)
        case 0xAA, 0xB5, 0xBA, 0xC0...0x2AF, 0x300...0xDFF, 0xE80...0x1FFF: .letter
        case 0x2010...0x2011: .other
        case 0x2012...0x2015: .mark(.dash)
        case 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x0964: .mark(.stop)
        case 0x2190...0x21FF: .mark(.arrow)
        case 0x3001, 0xFF0C: .mark(.comma)
        case 0xFF1A: .mark(.colon)
        case 0xFF1B: .mark(.semicolon)
        case 0xFF08: .mark(.open)
        case 0xFF09: .mark(.close)
        case 0xFF5C: .mark(.pipe)
        case 0xE00...0xE7F, 0x3005...0x3007, 0x3040...0x312F, 0x3400...0x9FFF, 0xAC00...0xD7AF: .ideograph
        default: .other
        }
    }
}
