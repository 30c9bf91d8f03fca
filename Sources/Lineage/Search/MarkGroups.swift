/// The words of a table that have a letter, grouped by what letters and digits they have: a search for parts and slips looks at each group
/// once, and at the words of a few.
struct MarkGroups: Sendable {
    private let marks: [WordMarks]
    /// Where the words of each group begin in ``words``; one more at the end.
    private let starts: [UInt32]
    private let words: [UInt32]

    /// Groups words that stand behind one another.
    init(text: [UInt8], starts textStarts: [UInt32]) {
        var groups: [WordMarks: UInt32] = [:]
        var marks: [WordMarks] = []
        var counts: [UInt32] = []
        var groupOfWord: [UInt32] = []
        groupOfWord.reserveCapacity(textStarts.count)
        let bytes = text.span
        for word in 0..<(textStarts.count - 1) {
            let spelled = bytes.extracting(Int(textStarts[word])..<Int(textStarts[word + 1]))
            let mark = WordMarks(spelled)
            guard mark.hasLetter else {
                groupOfWord.append(.max)
                continue
            }
            let group = groups[mark] ?? UInt32(marks.count)
            if Int(group) == marks.count {
                groups[mark] = group
                marks.append(mark)
                counts.append(0)
            }
            counts[Int(group)] += 1
            groupOfWord.append(group)
        }
        var starts: [UInt32] = [0]
        starts.reserveCapacity(counts.count + 1)
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var next = starts
        var words = [UInt32](repeating: 0, count: Int(starts[starts.count - 1]))
        for (word, group) in groupOfWord.enumerated() where group != .max {
            words[Int(next[Int(group)])] = UInt32(word)
            next[Int(group)] += 1
        }
        self.marks = marks
        self.starts = starts
        self.words = words
    }

    /// Bytes in use.
    var byteCount: Int { marks.count * 8 + (starts.count + words.count) * 4 }

    /// The words of the groups whose marks pass.
    @inline(__always) func words(where passes: (WordMarks) -> Bool) -> [UInt32] {
        var found: [UInt32] = []
        let marks = marks.span
        for group in 0..<marks.count where passes(marks[group]) { found += words[Int(starts[group])..<Int(starts[group + 1])] }
        return found
    }
}
