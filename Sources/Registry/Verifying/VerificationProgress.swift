/// How far a verification is.
public struct VerificationProgress: Sendable {
    /// Models that were looked at.
    public let done: Int
    /// Models that there are.
    public let total: Int
}
