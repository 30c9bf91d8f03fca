/// Which characters the quick reader may meet.
enum YAMLCharacters {
    /// Whether a plain scalar may begin with this byte without further rules.
    static func mayBeginPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            false
        default: true
        }
    }

    /// Whether a range is valid UTF-8 of printable characters, with line feeds (or carriage return and line feed) as the only breaks.
    ///
    /// Left out are the characters that YAML forbids or takes for breaks: C0 and C1 controls, tabs (which
    /// have rules of their own), U+2028, U+2029, U+FEFF and the two non-characters above it.
    static func areQuick(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index += 1
            } else if byte == Byte.newline {
                index += 1
            } else if byte == Byte.carriageReturn {
                guard index + 1 < end, bytes[index + 1] == Byte.newline else { return false }
                index += 2
            } else {
                guard let width = quickWidth(bytes, at: index, end: end) else { return false }
                index += width
            }
        }
        return true
    }

    /// The width of a well-formed, printable character beyond ASCII, or nil (RFC 3629, section 4).
    static func quickWidth(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
        guard let width = wellFormedWidth(bytes, at: index, end: end), width > 1 else { return nil }
        let second = bytes[index + 1]
        switch bytes[index] {
        case 0xC2: return second >= 0xA0 ? width : nil
        case 0xE2: return second == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9) ? nil : width
        case 0xEF: return (second == 0xBB && bytes[index + 2] == 0xBF) || (second == 0xBF && bytes[index + 2] >= 0xBE) ? nil : width
        default: return width
        }
    }

    /// The width of the well-formed character at a position, or nil (RFC 3629, section 4).
    static func wellFormedWidth(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard (0xC2...0xF4).contains(first), index + width <= end else { return nil }
        let second = bytes[index + 1]
        let bounds: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard bounds.contains(second) else { return nil }
        for position in (index + 2)..<max(index + 2, index + width) where bytes[position] & 0xC0 != 0x80 { return nil }
        return width
    }
}
