/// Takes names, and makes a table of their words.
struct WordTableBuilder {
    private static let free = UInt32.max

    private var lengths: [WordTable.Length] = []
    /// Distinct words in the order in which they came, behind one another.
    private var text: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Finds words: open addressing with linear probing, at most half full.
    private var slots: [UInt32]
    private let seed: UInt64
    /// The words of all names behind one another, and where those of each begin.
    private var wordsOfNames: [UInt32] = []
    private var wordStarts: [UInt32] = [0]

    /// Makes room for a number of names.
    init(count: Int) {
        slots = [UInt32](repeating: Self.free, count: 1_024)
        seed = UInt64.random(in: .min ... .max)
        lengths.reserveCapacity(count)
        wordStarts.reserveCapacity(count + 1)
        wordsOfNames.reserveCapacity(count * 7)
    }

    /// Takes the next name.
    mutating func add(_ name: Span<UInt8>) {
        var slash = -1
        for index in 0..<name.count where name[index] == UInt8(ascii: "/") {
            slash = index
            break
        }
        var (all, behind) = (0, 0)
        let start = wordsOfNames.count
        NameWords.forEach(in: name) { range in
            all += 1
            if range.lowerBound > slash { behind += 1 }
            let word = word(name.extracting(range))
            // A name has a word once, however often it is written.
            if !wordsOfNames[start...].contains(word) { wordsOfNames.append(word) }
        }
        wordStarts.append(UInt32(wordsOfNames.count))
        lengths.append(WordTable.Length(all: UInt8(min(all, 255)), name: UInt8(min(behind, 255))))
    }

    /// Makes the table.
    consuming func finish() -> WordTable {
        let order = sortedWords()
        var rank = [UInt32](repeating: 0, count: order.count)
        var sortedText: [UInt8] = []
        sortedText.reserveCapacity(text.count)
        var sortedStarts: [UInt32] = [0]
        sortedStarts.reserveCapacity(order.count + 1)
        for (place, word) in order.enumerated() {
            rank[Int(word)] = UInt32(place)
            sortedText.append(contentsOf: text[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])])
            sortedStarts.append(UInt32(sortedText.count))
        }
        var entryStarts = [UInt32](repeating: 0, count: order.count + 1)
        for word in wordsOfNames { entryStarts[Int(rank[Int(word)]) + 1] += 1 }
        for index in 1..<entryStarts.count { entryStarts[index] += entryStarts[index - 1] }
        var next = entryStarts
        var entries = [UInt32](repeating: 0, count: wordsOfNames.count)
        for entry in lengths.indices {
            for index in wordStarts[entry]..<wordStarts[entry + 1] {
                let word = Int(rank[Int(wordsOfNames[Int(index)])])
                entries[Int(next[word])] = UInt32(entry)
                next[word] += 1
            }
        }
        return WordTable(lengths: lengths, text: sortedText, starts: sortedStarts, entryStarts: entryStarts, entries: entries)
    }

    /// Words in the order of their bytes.
    private func sortedWords() -> [UInt32] {
        /// A word with its first eight bytes, which tell most words apart.
        struct Key {
            let head: UInt64
            let word: UInt32
        }
        var keys: [Key] = []
        keys.reserveCapacity(starts.count - 1)
        for word in 0..<(starts.count - 1) {
            var head: UInt64 = 0
            let (start, end) = (Int(starts[word]), Int(starts[word + 1]))
            for index in 0..<8 { head = head << 8 | (start + index < end ? UInt64(text[start + index]) : 0) }
            keys.append(Key(head: head, word: UInt32(word)))
        }
        keys.sort { left, right in
            guard left.head == right.head else { return left.head < right.head }
            return text[range(of: left.word)].lexicographicallyPrecedes(text[range(of: right.word)])
        }
        return keys.map(\.word)
    }

    private func range(of word: UInt32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }

    /// The number of a word in any case, which is a new one when it was not met.
    private mutating func word(_ bytes: Span<UInt8>) -> UInt32 {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: NameHash.of(bytes, seed: seed)) & mask
        while slots[index] != Self.free {
            if isWord(slots[index], bytes) { return slots[index] }
            index = (index + 1) & mask
        }
        let word = UInt32(starts.count - 1)
        slots[index] = word
        for index in 0..<bytes.count { text.append(foldedByte(bytes[index])) }
        starts.append(UInt32(text.count))
        if starts.count * 2 > slots.count { grow() }
        return word
    }

    private func isWord(_ word: UInt32, _ bytes: Span<UInt8>) -> Bool {
        let range = range(of: word)
        guard range.count == bytes.count else { return false }
        let text = text
        let all = text.span
        return NameHash.isSame(all.extracting(range), bytes)
    }

    private mutating func grow() {
        let count = slots.count * 4
        slots = [UInt32](repeating: Self.free, count: count)
        let text = text
        let all = text.span
        for word in 0..<UInt32(starts.count - 1) {
            var index = Int(truncatingIfNeeded: NameHash.of(all.extracting(range(of: word)), seed: seed)) & (count - 1)
            while slots[index] != Self.free { index = (index + 1) & (count - 1) }
            slots[index] = word
        }
    }
}
