/// A run could not go on. What the summary counts is stored; running again goes on from there.
public struct IngestionFailure: Error, Sendable, CustomStringConvertible {
    /// What the database, or the source, said first.
    public let cause: any Error
    /// The item at which it said so.
    public let place: String
    /// What was done before, and by what was under way then.
    public let summary: IngestionSummary

    /// Why the source could not be read; nil where it was the database.
    public var sourceError: HubError? { cause as? HubError }

    /// One sentence for a user.
    public var description: String { sourceError?.description ?? "the database failed at '\(place)': \(cause)" }
}
