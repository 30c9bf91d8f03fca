/// How a server follows the registry.
public struct FollowingLimits: Sendable {
    /// The longest pause between two looks at the log of changes; a notification shortens it.
    public var pollInterval = Duration.milliseconds(500)
    /// The most changed models that are taken from the log; with more everything is read again.
    public var greatestStep = 50_000
    /// The most models that may differ from what was read again; with more another index is made, which takes as much room again meanwhile.
    public var greatestDifference = 100_000
    /// How long changes are kept for followers that are away.
    public var retention = Duration.seconds(86_400)
    /// The pause between two times of forgetting older ones.
    public var pruneInterval = Duration.seconds(600)
    /// The most changes that are forgotten at a time.
    public var pruneCount = 100_000

    /// The defaults.
    public init() {}
}
