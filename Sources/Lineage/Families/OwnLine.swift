/// A line that is not in the table, read from one name: the words before the first number.
struct OwnLine {
    /// The line, named `organisation/Words`.
    let line: FamilyLine
    /// What follows the words.
    let rest: [String]

    /// Reads the words, or nil when the name begins with a number or holds the word of a line in the table.
    init?(organisation: Substring, pieces: NamePieces) {
        guard !pieces.pieces.contains(where: Self.isMadeFromAnother) else { return nil }
        var words: [String] = []
        var rest: [String] = []
        for piece in pieces.pieces {
            guard rest.isEmpty, words.count < 3, !Self.ends(piece, afterWords: !words.isEmpty) else {
                rest.append(piece)
                continue
            }
            let (word, number) = Self.cut(piece)
            words.append(word)
            if let number { rest.append(number) }
        }
        guard let first = words.first, first.utf8.count >= 2 else { return nil }
        let name = "\(organisation)/\(words.joined(separator: "-"))"
        var line = FamilyLine(name, by: [String(organisation)], source: "the name of a root model").flat(joint: "-")
        line.sizes = FamilyWords.sizeWords
        line.isOwn = true
        self.line = line
        self.rest = rest
    }

    private static func isMadeFromAnother(_ piece: String) -> Bool {
        let folded = foldedName(piece)
        return FamilyLines.isWordOfLine(folded) || FamilyWords.holdsGreatLine(folded)
    }

    private static func ends(_ piece: String, afterWords: Bool) -> Bool {
        let folded = foldedName(piece)
        if piece.utf8.first?.isASCIIDigit == true || ModelSize(piece) != nil || FamilyWords.sizeWords.contains(folded) { return true }
        return Version(piece)?.mark == "v" || (afterWords && FamilyWords.lineEnds.contains(folded))
    }

    /// Cuts `Seed1.5` into `Seed` and `1.5`, and `dino7b` into `dino` and `7b`; one or two letters before a number stay with it, and so do
    /// two digits (`cnn14`) and the fives of names after T5 and E5 (`monot5`).
    private static func cut(_ piece: String) -> (word: String, number: String?) {
        let letters = piece.utf8.prefix { !$0.isASCIIDigit }
        let number = String(decoding: piece.utf8.dropFirst(letters.count), as: UTF8.self)
        let folded = foldedName(piece)
        let isVersion = Version(number).map { $0.point != nil || $0.generation.utf8.count == 1 } ?? (ModelSize(number) != nil)
        guard letters.count >= 3, isVersion, !folded.hasSuffix("t5"), !folded.hasSuffix("e5") else { return (piece, nil) }
        return (String(decoding: letters, as: UTF8.self), number)
    }
}
