/// What the store knows of a model beyond the index, for a check of many.
public struct CheckedFacts: Sendable {
    /// The model that its publisher names as its newer version, as written; nil where none is named.
    public let newerVersion: String?
    /// The revision of the document that was read last; nil where none came with one.
    public let revision: String?
}
