/// The database stopped a run. What the summary counts is stored; running again goes on from there.
public struct IngestionFailure: Error, Sendable, CustomStringConvertible {
    /// What the database said first.
    public let cause: any Error
    /// The item at which it said so.
    public let place: String
    /// What was done before, and by what was under way then.
    public let summary: IngestionSummary

    /// One sentence for a user.
    public var description: String { "the database failed at '\(place)': \(cause)" }
}
