/// Where a claim stands: enough to find the words again.
public struct Evidence: Hashable, Sendable {
    /// The most bytes of a quoted text.
    public static let maximumTextByteCount = 300

    /// What kind of statement it is.
    public let kind: EvidenceKind
    /// The path of the document inside its repository (`README.md`, `adapter_config.json`),
    /// `registration`, or the name of the catalogue.
    public let document: String
    /// The field, as a path: `base_model`, `base_model[1]`, `slices[0].sources[1].model`. At most 200 bytes.
    public let field: String
    /// The line of the document, from 1; nil where the format has no lines that mean anything.
    public let line: Int?
    /// The words as they stand there, control characters as spaces, at most 300 bytes.
    public let text: String
    /// What read it: a name and version such as `front-matter/1`.
    public let extractor: String

    /// Keeps where a claim stands; field and text are cut at their bounds.
    public init(kind: EvidenceKind, document: String, field: String, line: Int?, text: String, extractor: String) {
        self.kind = kind
        self.document = document
        self.field = boundedText(field, maximumByteCount: 200)
        self.line = line
        self.text = boundedText(text, maximumByteCount: Self.maximumTextByteCount)
        self.extractor = extractor
    }
}
