/// How one client used one limit.
public struct WindowUse: Sendable, Hashable {
    /// `api` or `resolvers`.
    public let family: String
    /// The user of the token; `nil` for all clients without one.
    public let user: String?
    /// How many requests a window allows.
    public let limit: Int
    /// The most requests that came in one window.
    public internal(set) var greatest = 0
    /// The requests that came when nothing was left: they were refused, and a client that reads `RateLimit` never sends one.
    public internal(set) var refused = 0
}
