/// Which letters and digits a word has, a bit each: most words that cannot match are told by it without a look at them.
struct WordMarks: Sendable, Hashable {
    let bits: UInt64

    /// Marks a folded word.
    init(_ word: Span<UInt8>) {
        var bits: UInt64 = 0
        for index in 0..<word.count { bits |= 1 << UInt64(Self.place(of: word[index])) }
        self.bits = bits
    }

    /// Whether the word has a letter.
    var hasLetter: Bool { bits & (1 << 26 - 1) != 0 }

    /// Whether the word has all letters and digits of another.
    func hasAll(of other: WordMarks) -> Bool { other.bits & ~bits == 0 }

    /// Whether words with these marks may be a number of slips apart: a slip takes at most one letter away and brings one.
    func isNear(_ other: WordMarks, slips: Int) -> Bool {
        (bits & ~other.bits).nonzeroBitCount <= slips && (other.bits & ~bits).nonzeroBitCount <= slips
    }

    private static func place(of byte: UInt8) -> UInt8 {
        if NameWords.isLetter(byte) { return byte - UInt8(ascii: "a") }
        if NameWords.isDigit(byte) { return 26 + byte - UInt8(ascii: "0") }
        return 36
    }
}
