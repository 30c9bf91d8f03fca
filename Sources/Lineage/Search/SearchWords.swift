/// A question to the search: the words that a name should have.
public struct SearchWords: Sendable, Equatable {
    /// The most bytes of a question; the rest is not looked at.
    public static let maximumByteCount = 200
    /// The most words of a question; the rest is not looked at.
    public static let maximumWordCount = 24

    /// The words in order, folded, each once.
    let words: [AskedWord]
    /// All words in order, folded: what a name has to be to be the question itself.
    let spelled: [[UInt8]]

    /// The words as one text that reads as the same question.
    package var joined: String { spelled.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }

    /// Reads a question.
    ///
    /// - Returns: Nil when it has no letter and no digit.
    public init?(_ question: some StringProtocol) {
        let bytes = foldedName(question).utf8.prefix(Self.maximumByteCount).map { $0 }
        var words: [[UInt8]] = []
        NameWords.forEach(in: bytes.span) { words.append(Array(bytes[$0])) }
        guard !words.isEmpty else { return nil }
        spelled = Array(words.prefix(Self.maximumWordCount))
        var seen: Set<[UInt8]> = []
        self.words = spelled.filter { seen.insert($0).inserted }.map { AskedWord($0) }
    }
}
