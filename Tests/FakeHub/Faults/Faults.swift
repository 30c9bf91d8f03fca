/// What goes wrong, and how often. Whether a request is struck depends on the seed, its URL, its `Range`, and how often the same was asked
/// before: neither time nor the order among different requests matters.
public struct Faults: Sendable, Hashable {
    /// The share of requests that each kind strikes, from 0 to 1.
    public var shares: [FaultKind: Double]
    /// What decides which requests are struck.
    public var seed: UInt64
    /// How often the same request is struck at most: a client that goes on asking gets through.
    public var mostPerRequest: Int
    /// What `Retry-After` says.
    public var retryAfterSeconds: Int
    /// How long an unfinished head, silence and a slow body last.
    public var holdMilliseconds: Int

    /// Faults.
    public init(shares: [FaultKind: Double], seed: UInt64 = 1, mostPerRequest: Int = 2, retryAfterSeconds: Int = 1, holdMilliseconds: Int = 2_000) {
        self.shares = shares
        self.seed = seed
        self.mostPerRequest = mostPerRequest
        self.retryAfterSeconds = retryAfterSeconds
        self.holdMilliseconds = holdMilliseconds
    }

    /// None.
    public static let none = Faults(shares: [:])

    /// Every kind, each with this share.
    public static func everyKind(_ share: Double, seed: UInt64 = 1) -> Faults {
        Faults(shares: Dictionary(FaultKind.allCases.map { ($0, share) }) { first, _ in first }, seed: seed)
    }
}
