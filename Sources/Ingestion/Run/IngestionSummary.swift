/// What a run did.
public struct IngestionSummary: Sendable {
    /// How many items came to what.
    public internal(set) var counts = IngestionCounts()
    /// Models about which something is odd, with the first finding of each.
    public internal(set) var odd = IngestionNotes()
    /// In how many models each kind of finding (``Diagnostic/code``) of those occurs.
    public internal(set) var oddCodes: [String: Int] = [:]
    /// What could not be taken.
    public internal(set) var refused = IngestionNotes()
    /// Whether the run was cancelled before its source was at its end. What is counted is stored; running again goes on.
    public internal(set) var isInterrupted = false
    /// Why its source could not be read to its end, where it could not. What is counted is stored; running again goes on.
    public internal(set) var brokenOff: String?
    /// Whether a place was gone through up to a checkpoint: it may hold nothing that is new.
    var isGoneThrough = false
    /// How long it took.
    public internal(set) var duration = Duration.zero

    /// Nothing done.
    public init() {}

    /// Whether no model was taken though nobody interrupted: there was none, or all were refused. A place that was gone through and holds nothing
    /// new is no failure.
    public var nothingCouldBeDone: Bool { counts.taken == 0 && !isInterrupted && !(isGoneThrough && counts.refused == 0) }
}
