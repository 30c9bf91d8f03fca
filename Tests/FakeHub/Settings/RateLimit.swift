/// How many requests a client may make in each window of time.
public struct RateLimit: Sendable, Hashable {
    /// Requests in a window.
    public var requestCount: Int
    /// The length of a window. Windows begin at whole multiples of it.
    public var seconds: Int

    /// So many requests in windows of so many seconds.
    public init(_ requestCount: Int, per seconds: Int) {
        self.requestCount = requestCount
        self.seconds = seconds
    }
}
