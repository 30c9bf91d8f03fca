/// How a server follows the registry.
public struct FollowingLimits: Sendable {
    /// The longest pause between two looks at the log of changes; a notification shortens it.
    public var pollInterval = Duration.milliseconds(500)
    /// The most changed models that are taken one by one; with more the index is loaded anew, which is quicker.
    public var greatestStep = 50_000
    /// How long changes are kept for followers that are away.
    public var retention = Duration.seconds(86_400)
    /// The pause between two times of forgetting older ones.
    public var pruneInterval = Duration.seconds(600)
    /// The most changes that are forgotten at a time.
    public var pruneCount = 100_000

    /// The defaults.
    public init() {}
}
