/// The bounds of reading a Hub.
public struct HubLimits: Sendable {
    /// How many models are read at a time. Default: 24.
    public var concurrency = 24
    /// How many connections to one host are kept at most. Default: 16.
    public var connections = 16
    /// How many models one page of a listing has. Default: 500.
    public var pageCount = 500
    /// The most bytes of a page, unpacked. Default: 64 MiB.
    public var pageByteCount = 64 << 20
    /// The most bytes of what the Hub answers about one model. Default: 16 MiB.
    public var modelByteCount = 16 << 20
    /// The longest wait for a connection. Default: 10 s.
    public var connectDeadline = Duration.seconds(10)
    /// The longest wait for the head of an answer. Default: 30 s.
    public var headDeadline = Duration.seconds(30)
    /// The longest wait for the next bytes of an answer. Default: 20 s.
    public var idleDeadline = Duration.seconds(20)
    /// The longest time that one answer may take. Default: 120 s.
    public var wholeDeadline = Duration.seconds(120)
    /// How often something is asked for, refusals for a limit not counted. Default: 6.
    public var attempts = 6
    /// How often in succession requests may be refused for a limit. Default: 20.
    public var refusals = 20
    /// The pause after the first attempt; it doubles with each. Default: 500 ms.
    public var firstPause = Duration.milliseconds(500)
    /// The longest pause between attempts. Default: 30 s.
    public var longestPause = Duration.seconds(30)
    /// How many models one after the other may fail until the crawl does. Default: 32.
    public var failuresInRow = 32
    /// How many models that could not be read are remembered to be read later. Default: 2,000.
    public var leftCount = 2_000
    /// How far behind the last round the next one looks, since listings lag behind. Default: 10 minutes.
    public var overlap = Duration.seconds(600)

    /// After what time everything is looked at again, also what did not change. Default: 7 days.
    public var completeInterval = Duration.seconds(7 * 86_400)

    /// The default bounds.
    public init() {}
}
