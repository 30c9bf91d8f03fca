/// The limits for each family of routes, as the Hub's documentation lists them (`docs/hub/rate-limits.md`, September 2025). Each token
/// has its own windows, and so have all clients without one together.
public struct RateLimits: Sendable, Hashable {
    /// Of `/api/…` without a token.
    public var api: RateLimit?
    /// Of `/resolve/` and `/raw/` without a token.
    public var resolvers: RateLimit?
    /// How many times as much a token may.
    public var tokenFactor: Int
    /// Whether a refusal says `Retry-After` beside `RateLimit`.
    public var tellsRetryAfter: Bool

    /// Limits; `nil` is no limit.
    public init(api: RateLimit?, resolvers: RateLimit?, tokenFactor: Int = 1, tellsRetryAfter: Bool = false) {
        self.api = api
        self.resolvers = resolvers
        self.tokenFactor = tokenFactor
        self.tellsRetryAfter = tellsRetryAfter
    }

    /// No limits, and no headers that tell of any.
    public static let none = RateLimits(api: nil, resolvers: nil)
    /// What the Hub gives to a client without a token, and twice as much to one with a free account's.
    public static let hub = RateLimits(api: RateLimit(500, per: 300), resolvers: RateLimit(3_000, per: 300), tokenFactor: 2)

    func limit(_ family: RouteFamily) -> RateLimit? {
        switch family {
        case .api: api
        case .resolvers: resolvers
        case .open: nil
        }
    }
}
