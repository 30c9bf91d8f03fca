/// A tokenizer as its `tokenizer.json` (the format of Hugging Face's `tokenizers`) describes it, for counting tokens.
///
/// Supported are the models BPE (byte-level, or with the bytes of unknown characters), WordPiece and Unigram; the normalizers NFC, NFD, NFKC, NFKD,
/// Lowercase, StripAccents, Strip, Prepend, Replace, BertNormalizer, ByteLevel and sequences of them; the pre-tokenizers ByteLevel, Metaspace, Split,
/// Digits, Punctuation, Whitespace, WhitespaceSplit, BertPreTokenizer, CharDelimiterSplit and sequences; and added tokens. Anything else is refused
/// by name. Counts equal those of the package `tokenizers` 0.23.3, which the tests compare with.
public struct TextTokenizer: Sendable {
    private let plainTokens: AddedTokens
    private let normalizedTokens: AddedTokens
    private let normalizer: TextNormalizer?
    private let preTokenizers: [PreTokenizer]
    private let model: TokenModel

    /// Reads a `tokenizer.json`, at most ``TokenizerLimits/fileByteCount`` bytes, in time linear in them.
    ///
    /// - Throws: ``TokenizerError``: `malformed` with the byte or the field, `unsupported` with the component, `tooLarge` with the limit.
    public init(reading bytes: [UInt8]) throws(TokenizerError) {
        let tree = try JSONTreeReader.read(bytes)
        guard let written = tree.member("model") else { throw .malformed(place: "model", reason: "it is missing") }
        normalizer = if let written = tree.member("normalizer") { try TextNormalizer(written) } else { nil }
        preTokenizers = if let written = tree.member("pre_tokenizer") { try PreTokenizer.steps(written) } else { [] }
        if normalizer?.mayDropStart == true, preTokenizers.contains(where: \.asksForStart) {
            throw .unsupported(
                component: "the pre-tokenizer Metaspace with prepend_scheme first after a normalizer that may drop the first character")
        }
        let tokens = try AddedTokens.Token.list(tree.member("added_tokens"))
        plainTokens = AddedTokens(tokens.filter { !$0.isNormalized })
        var normalized = tokens.filter(\.isNormalized)
        if let normalizer { for index in normalized.indices { normalized[index].text = try normalizer.applied(to: normalized[index].text) } }
        normalizedTokens = AddedTokens(normalized)
        model = try TokenModel(written)
    }

    /// How many tokens a text becomes, without those that a template puts before or after it.
    ///
    /// - Parameter text: At most ``TokenizerLimits/sampleByteCount`` bytes of UTF-8.
    /// - Throws: ``TokenizerError``: `tooLarge` for the text, `tooSlow` where a pattern of the file needs too many steps for it.
    /// - Complexity: n log n in the characters of the longest piece, linear in their number for the rest.
    public func count(_ text: String) throws(TokenizerError) -> Int {
        guard text.utf8.count <= TokenizerLimits.sampleByteCount else {
            throw .tooLarge(what: "the bytes of the sample", limit: TokenizerLimits.sampleByteCount)
        }
        let scalars = ScalarText.scalars(text)
        var counts = PieceCounts(model: model)
        for part in plainTokens.parts(of: scalars) {
            guard case .text(let range) = part else {
                counts.total += 1
                continue
            }
            let plain = Array(scalars[range])
            try countNormalized(try normalizer?.applied(to: plain) ?? plain, isFirst: range.lowerBound == 0, &counts)
        }
        return counts.total
    }

    private func countNormalized(_ text: [UInt32], isFirst: Bool, _ counts: inout PieceCounts) throws(TokenizerError) {
        for part in normalizedTokens.parts(of: text) {
            guard case .text(let range) = part else {
                counts.total += 1
                continue
            }
            try count(PreTokenizer.Piece(text: text[range], isFirst: isFirst && range.lowerBound == 0), after: 0, &counts)
        }
    }

    /// Takes a piece through the remaining pre-tokenizers, and what comes out through the model.
    private func count(_ piece: PreTokenizer.Piece, after done: Int, _ counts: inout PieceCounts) throws(TokenizerError) {
        guard done < preTokenizers.count else { return try counts.add(piece.text) }
        for part in try preTokenizers[done].pieces(of: piece) { try count(part, after: done + 1, &counts) }
    }
}
