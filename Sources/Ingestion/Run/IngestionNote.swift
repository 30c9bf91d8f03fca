/// One place of a source and what is to be said about it.
public struct IngestionNote: Sendable, Hashable {
    /// The item's label: a folder, or a file with its line.
    public let place: String
    /// What is to be said, in one sentence.
    public let reason: String

    /// Keeps a note.
    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}
