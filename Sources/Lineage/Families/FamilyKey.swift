/// The name by which a family is matched, however it is spelled.
///
/// `Llama3`, `Llama 3`, `LLAMA_3` and `llama-3` give one key. Families of publishers that are not in
/// ``FamilyLines`` are qualified by their organisation: `bsc-lt/salamandra`.
public struct FamilyKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The most bytes of a spelling.
    public static let maximumByteCount = 200

    /// Lower-case words and numbers joined by `-`, after an organisation and `/` where there is one: `llama-3.1`.
    public let folded: String

    /// Reads a family's name as somebody typed it, or nil when it holds no letter or is longer than 200 bytes.
    ///
    /// Case, spaces, `_`, `-` and the join of word and number do not matter, and `Code Llama` is `CodeLlama`.
    /// A key is not a promise that such a family exists.
    public init?(spelled: some StringProtocol) {
        guard (1...Self.maximumByteCount).contains(spelled.utf8.count) else { return nil }
        let parts = spelled.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last else { return nil }
        let words = Self.settledWords(of: last)
        guard words.contains(where: { $0.utf8.contains { (0x61...0x7A).contains($0) } }) else { return nil }
        let line = words.joined(separator: "-")
        if parts.count == 2 {
            let organisation = foldedName(parts[0]).filter { $0 != " " }
            guard !organisation.isEmpty else { return nil }
            folded = organisation + "/" + line
        } else {
            folded = line
        }
    }

    /// The key without its organisation: the same key when there is none.
    ///
    /// A question for `salamandra` means `bsc-lt/salamandra` where only one organisation has such a family.
    public var unqualified: FamilyKey {
        guard let slash = folded.firstIndex(of: "/") else { return self }
        return FamilyKey(folded: String(folded[folded.index(after: slash)...]))
    }

    /// The folded key.
    public var description: String { folded }

    /// Orders by the UTF-8 bytes of the folded key.
    public static func < (left: FamilyKey, right: FamilyKey) -> Bool { left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8) }

    private init(folded: String) {
        self.folded = folded
    }

    /// The words that stay as they are when they are read again, so that a key can be typed: those of `mt5abc` are `mt`, `5`, `abc`, and
    /// read again `mt5`, `abc`.
    private static func settledWords(of text: some StringProtocol) -> [String] {
        var words = words(of: text)
        for _ in 0..<maximumRereadingCount {
            let again = Self.words(of: words.joined(separator: "-"))
            guard again != words else { break }
            words = again
        }
        return words
    }

    /// How often words are read again at most; two times have been seen.
    private static let maximumRereadingCount = 4

    private static func words(of text: some StringProtocol) -> [String] {
        let pieces = NamePieces(text)
        if let match = FamilyLines.match(pieces, allowsMark: true) {
            var rest = match.rest.flatMap(Self.cut)
            if let first = rest.first { rest[0] = marked(first, as: match.line) }
            return NamePieces(match.line.name).pieces.map(foldedName) + rest
        }
        return pieces.pieces.flatMap(Self.cut)
    }

    /// Writes a version as its line does: `v3` in Llama is `3`, and `3` in DeepSeek is `v3`.
    private static func marked(_ piece: String, as line: FamilyLine) -> String {
        guard let version = Version(piece), line.versions != .none else { return piece }
        let mark = foldedName(line.joint.filter { $0.isLetter })
        guard version.mark == nil || version.mark == "v" || version.mark == mark else { return piece }
        return (version.suffix == nil ? mark : version.mark.map { _ in mark } ?? "") + version.number + (version.suffix ?? "")
    }

    /// Folds a piece and cuts it where two or more letters meet a number: `vl2` is `vl`, `2`; `v3` and `3n` stay. What it gives stays as it is
    /// when it is cut again, so that a key can be typed.
    private static func cut(_ piece: String) -> [String] {
        NamePieces.splitting(foldedName(piece)).flatMap { part -> [String] in
            let bytes = Array(part.utf8)
            let letters = bytes.prefix { !$0.isASCIIDigit }
            guard letters.count >= 2, letters.count < bytes.count else { return [part] }
            return [String(decoding: letters, as: UTF8.self)] + NamePieces.splitting(String(decoding: bytes[letters.count...], as: UTF8.self))
        }
    }
}
