/// What a tokenizer's file and a sample may take, so that a hostile one costs little.
public enum TokenizerLimits {
    /// Bytes of a `tokenizer.json`; the largest in wide use (262,144 entries) has 33 MB.
    public static let fileByteCount = 64 << 20
    /// Bytes of a sample in UTF-8.
    public static let sampleByteCount = 4 << 20
    /// Values of the file, all kinds together.
    static let valueCount = 6_000_000
    /// Objects and lists within each other.
    static let depth = 24
    /// Unicode scalars of a token of the vocabulary.
    static let tokenLength = 4096
    /// Unicode scalars of a token that is searched for in running text (added tokens, WordPiece, Unigram).
    static let searchedTokenLength = 256
    /// Unicode scalars of a text to search for.
    static let literalLength = 64
    /// Unicode scalars of a pattern.
    static let patternLength = 4096
    /// Unicode scalars of the sample after normalization.
    static let normalizedLength = 16 << 20
    /// Steps of a sequence of normalizers or pre-tokenizers.
    static let stepCount = 32
    /// Steps of a pattern for each scalar of the text.
    static let patternStepsPerScalar = 256
}
