/// What the store knows of a model beyond the index, for a check of many.
public struct CheckedFacts: Sendable {
    /// The model that its publisher names as its newer version, as written.
    public let newerVersion: String?
    /// The revision of the document that was read last.
    public let revision: String?
}
