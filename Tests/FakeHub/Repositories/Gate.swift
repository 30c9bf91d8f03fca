/// How access to the files of a gated repository is given.
public enum Gate: String, Sendable, Hashable, CaseIterable {
    /// To everybody who asks.
    case automatic = "auto"
    /// By its owners, one by one.
    case manual
}
