/// Splits a text in which somebody listed several names.
enum JoinedNames {
    /// The names, or the text itself where it is not a list.
    ///
    /// Names are joined by commas, semicolons, bars, plus signs, ampersands, the word *and*, or line breaks. Each part
    /// must have a slash: a comma may stand inside one id.
    static func split(_ text: String) -> [Substring] {
        let separators = "\n;|,+&"
        guard text.utf8.contains(where: { byte in byte == Byte.space || separators.utf8.contains(byte) }) else { return [text[...]] }
        var parts = text.split { separators.contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
        parts = parts.flatMap { splitAtWord($0) }
        let isList = parts.count > 1 && parts.count <= 50 && parts.allSatisfy { $0.contains("/") && !$0.contains(where: \.isWhitespace) }
        return isList ? parts : [text[...]]
    }

    private static func splitAtWord(_ text: Substring) -> [Substring] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, words[1] == "and" else { return [text] }
        return [words[0], words[2]]
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start.prefix(0)
    }
}
