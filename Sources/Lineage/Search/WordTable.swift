/// The distinct words of many names in order, and which names have each. Does not change.
///
/// Names are told by their order of entry, from 0.
final class WordTable: Sendable {
    /// How many words a name has, and how many of them stand behind the organisation; 255 stands for more.
    struct Length: Sendable {
        let all: UInt8
        let name: UInt8
    }

    /// The lengths of names.
    let lengths: [Length]
    /// The words behind one another, in order.
    private let text: [UInt8]
    /// Where each begins in it; one more at the end.
    private let starts: [UInt32]
    /// Where the names of each begin in ``entries``; one more at the end.
    private let entryStarts: [UInt32]
    /// The names that have each word, each name once a word, in order.
    private let entries: [UInt32]
    /// Words with a letter by what letters and digits they have.
    private let groups: MarkGroups

    init(lengths: [Length], text: [UInt8], starts: [UInt32], entryStarts: [UInt32], entries: [UInt32]) {
        self.lengths = lengths
        self.text = text
        self.starts = starts
        self.entryStarts = entryStarts
        self.entries = entries
        groups = MarkGroups(text: text, starts: starts)
    }

    /// How many names there are.
    var count: Int { lengths.count }

    /// How many distinct words.
    var wordCount: Int { starts.count - 1 }

    /// Bytes in use.
    var byteCount: Int { lengths.count * 2 + text.count + (starts.count + entryStarts.count + entries.count) * 4 + groups.byteCount }

    /// Finds how each name holds the words of a question.
    ///
    /// - Parameters:
    ///   - asked: The words.
    ///   - room: Holds the findings by name; cleared first.
    /// - Complexity: O(names that have a word that is asked for + distinct sets of letters).
    func find(_ asked: [AskedWord], in room: inout SearchRoom) {
        room.clear(count: count)
        for word in asked {
            room.beginWord()
            let exact = place(of: word.bytes)
            let isThere = exact < wordCount && isWord(exact, equalTo: word.bytes)
            if isThere { take(exact..<exact + 1, .equal, into: &room) }
            if let prefix = word.prefix {
                let start = word.isNumber ? place(of: prefix) : isThere ? exact + 1 : exact
                take(start..<max(start, place(behind: prefix)), .prefix, into: &room)
            }
            if word.isPart { takeParts(of: word, into: &room) }
            if word.slips > 0 { takeSlips(of: word, into: &room) }
            room.endWord()
        }
    }

    private func takeParts(of word: AskedWord, into room: inout SearchRoom) {
        let (text, bytes) = (text, word.bytes)
        let textSpan = text.span
        let wanted = bytes.span
        for found in groups.words(where: { $0.hasAll(of: word.marks) }) {
            let id = Int(found)
            if Self.isPart(wanted, of: textSpan.extracting(range(of: id))) { take(id..<id + 1, .part, into: &room) }
        }
    }

    private func takeSlips(of word: AskedWord, into room: inout SearchRoom) {
        let (text, bytes) = (text, word.bytes)
        let textSpan = text.span
        let wanted = bytes.span
        var distance = SlipDistance()
        for found in groups.words(where: { $0.isNear(word.marks, slips: word.slips) }) {
            let id = Int(found)
            if distance.isAtMost(word.slips, between: wanted, and: textSpan.extracting(range(of: id))) { take(id..<id + 1, .slip, into: &room) }
        }
    }

    private func take(_ words: Range<Int>, _ quality: Finding.Quality, into room: inout SearchRoom) {
        guard !words.isEmpty else { return }
        let entries = entries
        let all = entries.span
        room.take(all.extracting(Int(entryStarts[words.lowerBound])..<Int(entryStarts[words.upperBound])), quality)
    }

    private func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    private func isWord(_ word: Int, equalTo bytes: [UInt8]) -> Bool { text[range(of: word)].elementsEqual(bytes) }

    /// The first word that does not stand before some bytes.
    private func place(of bytes: [UInt8]) -> Int {
        (0..<wordCount).firstIndex(whereNot: { text[range(of: $0)].lexicographicallyPrecedes(bytes) })
    }

    /// The first word behind all that begin with some bytes.
    private func place(behind prefix: [UInt8]) -> Int {
        (0..<wordCount).firstIndex(whereNot: {
            text[range(of: $0)].prefix(prefix.count).lexicographicallyPrecedes(prefix) || text[range(of: $0)].starts(with: prefix)
        })
    }

    private static func isPart(_ wanted: Span<UInt8>, of word: Span<UInt8>) -> Bool {
        guard wanted.count <= word.count else { return false }
        for start in 0...(word.count - wanted.count) {
            var length = 0
            while length < wanted.count, word[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
