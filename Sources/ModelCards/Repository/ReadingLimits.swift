/// The bounds within which a document is read. What is beyond a bound is left out and named in a diagnostic.
public struct ReadingLimits: Hashable, Sendable {
    /// More bytes of a document are never read, whatever ``documentByteCount`` says: places are kept as 32-bit numbers.
    static let greatestDocumentByteCount = 256 << 20

    /// The most bytes of a document; of a longer one nothing is read.
    public var documentByteCount = 4 << 20
    /// How deep YAML and JSON may nest; each level costs stack, so more than 200 is not wise.
    public var depth = 32
    /// How many nodes the metadata of one document may have.
    public var nodeCount = 200_000
    /// How many aliases a YAML text may use; 16 of them multiply a text by at most 243.
    public var aliasCount = 16
    /// The most bytes of a YAML text that goes to the general parser when the quick one cannot read it.
    public var generalParserByteCount = 64 << 10
    /// How many claims one document may make.
    public var claimCount = 200
    /// How many diagnostics one document may have.
    public var diagnosticCount = 100
    /// How many elements a list of facts may have (tags, languages, data sets).
    public var listCount = 1000
    /// How many results of `model-index` are kept.
    public var resultCount = 1000
    /// The most bytes of a kept text.
    public var textByteCount = 300
    /// The most bytes of the metadata as JSON.
    public var metadataByteCount = 256 << 10
    /// How many fenced blocks of a card are looked at as merge configurations.
    public var mergeBlockCount = 20
    /// The bounds of headers of weight files, in place of ``documentByteCount``, ``depth`` and ``nodeCount``.
    public var header = HeaderLimits()

    /// The default bounds.
    public init() {}
}
