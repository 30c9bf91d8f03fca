/// How far a run has come.
public struct IngestionProgress: Sendable, Hashable {
    /// What has been done.
    public let counts: IngestionCounts
    /// How far the source has been read, in the unit of the total.
    public let position: Int64
    /// How much there is, where that is known.
    public let total: IngestionTotal?
    /// The label of what was done last.
    public let last: String
    /// Where a later run may begin, so that nothing is missed of what is not done yet; nil: at the beginning.
    public var cursor: String?

    /// The part that is done, 0 to 1, or nil where the total is not known.
    public var fraction: Double? {
        total.map { $0.amount > 0 ? min(1, Double(position) / Double($0.amount)) : 1 }
    }
}
