import Lineage

/// A question to the search, in the form in which names are stored for it.
public struct SearchWords: Sendable, Equatable {
    /// The most bytes of a question; the rest is not looked at.
    public static let maximumByteCount = 200

    /// The words of the question, lower case, joined by single spaces: the same form as the column `model.words`.
    public let joined: String

    /// Reads a question: ASCII letters and digits and dots make words, everything else parts them.
    ///
    /// - Returns: Nil when it has no word.
    public init?(_ question: some StringProtocol) {
        var words: [String] = []
        var word = ""
        for byte in foldedName(question).utf8.prefix(Self.maximumByteCount) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2E: word.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        guard !words.isEmpty else { return nil }
        joined = words.joined(separator: " ")
    }

    /// One LIKE pattern a word; words hold no character that LIKE gives a meaning.
    var patterns: [String] {
        joined.split(separator: " ").map { "%\($0)%" }
    }
}
