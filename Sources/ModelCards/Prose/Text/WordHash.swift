/// The key of a folded word: FNV-1a of 64 bits over its UTF-8 (RFC 9923).
///
/// Keys of joined words are those of the text without separators, so `llama-2`, `Llama 2` and `LLaMA2` can be told to be one name. A
/// collision would only read one word as another; at 2,000 known words it is less probable than 10⁻¹² a word.
struct WordHash {
    private(set) var value: UInt64 = 14_695_981_039_346_656_037

    /// Adds a byte that is already folded.
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 1_099_511_628_211 }

    /// Adds a range of bytes, folding capitals of ASCII, of Latin-1 and of Cyrillic.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                index += 1
            } else if byte == 0xC3 || byte == 0xD0, index + 1 < range.upperBound {
                let (first, second) = Self.folded(byte, bytes[index + 1])
                add(first)
                add(second)
                index += 2
            } else {
                add(byte)
                index += 1
            }
        }
    }

    /// The lower case of À–Þ and А–Я, Ё; other pairs stay.
    private static func folded(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
        if first == 0xC3 { return (first, (0x80...0x9E).contains(second) && second != 0x97 ? second + 0x20 : second) }
        switch second {
        case 0x81: return (0xD1, 0x91)
        case 0x90...0x9F: return (0xD0, second + 0x20)
        case 0xA0...0xAF: return (0xD1, second - 0x20)
        default: return (first, second)
        }
    }

    /// The key of a text.
    static func of(_ text: some StringProtocol) -> UInt64 {
        let bytes = Array(text.utf8)
        return of(bytes, 0..<bytes.count)
    }

    /// The key of a range.
    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = WordHash()
        hash.add(bytes, range)
        return hash.value
    }
}
