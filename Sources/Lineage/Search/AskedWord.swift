/// A word of a question, and which words of names it may mean.
///
/// A word with a letter means a word that equals it, that it begins (from two bytes on), that it stands in (from three), or that it is but for
/// slips (one from four bytes on, two from eight). A number means that number, and versions below it: `3` means `3.1`, but not `30`.
struct AskedWord: Sendable, Equatable {
    private static let leastOfPrefix = 2
    private static let leastOfPart = 3
    private static let leastOfSlip = 4
    private static let leastOfTwoSlips = 8
    /// Longer words are long enough to be found by a part.
    private static let greatestOfSlips = 40

    /// The word, folded.
    let bytes: [UInt8]
    /// Whether it has no letter.
    let isNumber: Bool
    /// Its letters and digits.
    let marks: WordMarks

    /// Keeps a word that is folded and not empty.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isNumber = !bytes.contains { NameWords.isLetter($0) }
        marks = WordMarks(bytes.span)
    }

    /// What words that it begins must begin with; nil when it may only equal.
    var prefix: [UInt8]? {
        if isNumber { return bytes + [UInt8(ascii: ".")] }
        return bytes.count >= Self.leastOfPrefix ? bytes : nil
    }

    /// Whether words may have it anywhere.
    var isPart: Bool { !isNumber && bytes.count >= Self.leastOfPart }

    /// How many slips are forgiven.
    var slips: Int {
        guard !isNumber, bytes.count >= Self.leastOfSlip, bytes.count <= Self.greatestOfSlips else { return 0 }
        return bytes.count >= Self.leastOfTwoSlips ? 2 : 1
    }
}
