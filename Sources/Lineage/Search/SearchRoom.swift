/// Room for a search: how each name of a table holds the words, used again and again.
struct SearchRoom: Sendable {
    private(set) var findings: [UInt16] = []
    /// Names that hold the word at hand, a bit each: a word counts once, as well as it is held best.
    private var held: [UInt64] = []

    /// Holds nothing about a number of names.
    mutating func clear(count: Int) {
        if findings.count == count {
            for index in findings.indices { findings[index] = 0 }
        } else {
            findings = [UInt16](repeating: 0, count: count)
            held = [UInt64](repeating: 0, count: (count + 63) / 64)
        }
    }

    /// Begins the next word of the question.
    mutating func beginWord() {
        for index in held.indices { held[index] = 0 }
    }

    /// Takes names that hold the word; those that hold it better must have come before.
    mutating func take(_ entries: Span<UInt32>, _ quality: Finding.Quality) {
        var finding = Finding()
        finding.add(quality)
        let (sum, mark) = (finding.bits & ~Finding.slipBit, finding.bits & Finding.slipBit)
        for index in 0..<entries.count {
            let entry = Int(entries[index])
            let bit: UInt64 = 1 << (UInt64(entry) & 63)
            guard held[entry >> 6] & bit == 0 else { continue }
            held[entry >> 6] |= bit
            findings[entry] = findings[entry] &+ sum | mark
        }
    }

    /// Forgets a name.
    mutating func drop(_ entry: Int) {
        findings[entry] = 0
    }
}
