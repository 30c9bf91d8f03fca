/// Counts requests in fixed windows of time.
struct RateWindows: Sendable {
    /// What a request is told about its window.
    struct Standing: Sendable, Hashable {
        let family: RouteFamily
        let limit: Int
        let windowSeconds: Int
        /// What is left after this request.
        let remaining: Int
        /// Seconds until the next window.
        let resetSeconds: Int
        /// Whether nothing was left for this request.
        let isRefused: Bool
    }

    private struct Client: Sendable, Hashable {
        let family: RouteFamily
        let user: String?
    }

    private struct Count: Sendable {
        var window: Int
        var requests: Int
    }

    private let limits: RateLimits
    private var counts: [Client: Count] = [:]
    private var uses: [Client: WindowUse] = [:]

    init(_ limits: RateLimits) {
        self.limits = limits
    }

    /// Counts a request; `nil` where there is no limit.
    mutating func count(_ family: RouteFamily, user: String?, now: HubTime) -> Standing? {
        guard let limit = limits.limit(family) else { return nil }
        let client = Client(family: family, user: user)
        let length = limit.seconds * 1000
        let window = now.milliseconds / length
        let allowed = limit.requestCount * (user == nil ? 1 : limits.tokenFactor)
        var count = counts[client] ?? Count(window: window, requests: 0)
        if count.window != window { count = Count(window: window, requests: 0) }
        count.requests += 1
        counts[client] = count
        let isRefused = count.requests > allowed
        var use = uses[client] ?? WindowUse(family: family.rawValue, user: user, limit: allowed)
        use.greatest = max(use.greatest, count.requests)
        if isRefused { use.refused += 1 }
        uses[client] = use
        let left = (window + 1) * length - now.milliseconds
        return Standing(
            family: family, limit: allowed, windowSeconds: limit.seconds, remaining: max(0, allowed - count.requests),
            resetSeconds: (left + 999) / 1000, isRefused: isRefused)
    }

    /// How the clients used the limits so far, by family and user.
    var use: [WindowUse] { uses.values.sorted { ($0.family, $0.user ?? "") < ($1.family, $1.user ?? "") } }

    /// Forgets how the limits were used; what is counted in the present windows stays.
    mutating func forgetUse() { uses = [:] }
}
