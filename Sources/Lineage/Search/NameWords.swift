/// Parts names, and questions about them, into words.
///
/// Letters, digits and dots make words, everything else parts them; dots at the ends of a word are left out. Where three or more letters
/// begin a word and a digit follows them, two words are made, since people write `Llama-3`, `Llama 3` and `llama3`.
enum NameWords {
    private static let leastLettersBeforeDigit = 3

    /// Calls with the range of each word, in order.
    @inline(__always) static func forEach(in name: Span<UInt8>, _ body: (Range<Int>) -> Void) {
        var index = 0
        while index < name.count {
            guard isWordByte(name[index]) else {
                index += 1
                continue
            }
            var start = index
            while index < name.count, isWordByte(name[index]) { index += 1 }
            var end = index
            while start < end, name[start] == dot { start += 1 }
            while start < end, name[end - 1] == dot { end -= 1 }
            guard start < end else { continue }
            let split = endOfLetters(name, from: start, to: end)
            if split - start >= leastLettersBeforeDigit, split < end, isDigit(name[split]) {
                body(start..<split)
                start = split
            }
            body(start..<end)
        }
    }

    private static let dot = UInt8(ascii: ".")

    private static func endOfLetters(_ name: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, isLetter(name[index]) { index += 1 }
        return index
    }

    @inline(__always) private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == dot }

    /// Whether a byte is an ASCII letter in any case.
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { foldedByte(byte) &- UInt8(ascii: "a") < 26 }

    /// Whether a byte is an ASCII digit.
    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
