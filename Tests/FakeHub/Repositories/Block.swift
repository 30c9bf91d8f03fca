/// Why the Hub serves nothing of a repository that is still there.
public enum Block: String, Sendable, Hashable, CaseIterable {
    /// The Hub disabled it: 403.
    case disabled
    /// For legal reasons: 451.
    case legal
}
