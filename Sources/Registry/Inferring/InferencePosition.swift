/// Up to which changes parents were inferred.
public struct InferencePosition: Sendable {
    /// The changes that were seen; nil where that was never done, in another life of the database, or too long ago for the log.
    public let since: TransactionSnapshot?
    /// Which version of the inference it was.
    public let version: Int?
    /// Whether there are changes that were not seen.
    public let hasChanges: Bool
}
