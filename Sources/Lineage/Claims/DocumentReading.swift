/// What one document says: the value that passes from the readers to the store.
public struct DocumentReading: Hashable, Sendable {
    /// The path of the document inside its repository.
    public let path: String
    /// The parents that it states.
    public var claims: [Claim]
    /// What else it states about the model.
    public var facts: ModelFacts
    /// What is odd about it.
    public var diagnostics: [Diagnostic]
    /// The rest of its metadata as one JSON object in UTF-8 (the whole front matter of a card), or nil.
    public var metadataJSON: String?

    /// Keeps what a document says.
    public init(path: String, claims: [Claim] = [], facts: ModelFacts = ModelFacts(), diagnostics: [Diagnostic] = [], metadataJSON: String? = nil) {
        self.path = path
        self.claims = claims
        self.facts = facts
        self.diagnostics = diagnostics
        self.metadataJSON = metadataJSON
    }
}
