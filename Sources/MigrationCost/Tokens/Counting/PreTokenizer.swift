/// How a text is split into the pieces that a model turns into tokens one by one.
enum PreTokenizer: Sendable {
    case byteLevel(addsSpace: Bool, splits: Bool)
    case metaspace(UInt32, MetaspaceStart, splits: Bool)
    case split(TextPattern, SplitBehavior, isInverted: Bool)
    /// `\w+|[^\w\s]+`: words, and other signs together; spaces are dropped.
    case words

    /// Where a tokenizer of the kind of SentencePiece puts a sign for a space before a text that has none.
    enum MetaspaceStart: String, Sendable {
        case always
        case first
        case never
    }

    /// A piece, and whether it begins where the sample does.
    struct Piece {
        var text: ArraySlice<UInt32>
        var isFirst: Bool
    }

    /// The expression that GPT-2 splits with (`encoder.py` of openai/gpt-2).
    private static let gpt2 = Result { () throws(TokenizerError) in
        try SplitPatternReader.read(ScalarText.scalars(#"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#))
    }

    /// Whether it matters to it if a piece begins the sample.
    var asksForStart: Bool { if case .metaspace(_, .first, _) = self { true } else { false } }

    /// The pieces of a piece, none empty.
    func pieces(of piece: Piece) throws(TokenizerError) -> [Piece] {
        switch self {
        case .split(let pattern, let behavior, let isInverted):
            return Self.cut(piece, behavior.pieces(of: piece.text.indices, matches: try pattern.matches(in: piece.text), isInverted: isInverted))
        case .words:
            if let strange = piece.text.first(where: { ScalarCategories.unassigned.contains(.of($0)) }) {
                throw .unsupported(
                    component: "the pre-tokenizer Whitespace, for which U+\(String(strange, radix: 16, uppercase: true)) is too new a character")
            }
            let spaced = SplitBehavior.removed.pieces(of: piece.text.indices, matches: try TextPattern.spaces.matches(in: piece.text))
            var words: [Piece] = []
            for part in Self.cut(piece, spaced) {
                let matches = try TextPattern.scalars(Self.isWordScalar).matches(in: part.text)
                words += Self.cut(part, SplitBehavior.contiguous.pieces(of: part.text.indices, matches: matches))
            }
            return words
        case .byteLevel(let addsSpace, let splits):
            var piece = piece
            if addsSpace, piece.text.first != 0x20 { piece.text = [0x20] + piece.text }
            guard splits else { return [Piece(text: ByteAlphabet.encoded(piece.text)[...], isFirst: piece.isFirst)] }
            let ranges = SplitBehavior.isolated.pieces(of: piece.text.indices, matches: try Self.gpt2.get().matches(in: piece.text))
            return Self.cut(piece, ranges).map { Piece(text: ByteAlphabet.encoded($0.text)[...], isFirst: $0.isFirst) }
        case .metaspace(let sign, let start, let splits):
            var text = piece.text.map { $0 == 0x20 ? sign : $0 }
            if text.first != sign, start == .always || start == .first && piece.isFirst { text.insert(sign, at: 0) }
            let signed = Piece(text: text[...], isFirst: piece.isFirst)
            guard splits else { return [signed] }
            let matches = try TextPattern.literal([sign]).matches(in: signed.text)
            return Self.cut(signed, SplitBehavior.mergedWithNext.pieces(of: signed.text.indices, matches: matches))
        }
    }

    private static func cut(_ piece: Piece, _ ranges: [Range<Int>]) -> [Piece] {
        ranges.map { Piece(text: piece.text[$0], isFirst: piece.isFirst && $0.lowerBound == piece.text.startIndex) }
    }

    /// A scalar of `\w` (UTS #18, annex C): alphabetic, a mark, a decimal digit, a connector or one that joins.
    static func isWordScalar(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.isJoinControl || !ScalarCategories.word.isDisjoint(with: .of(value))
    }
}
