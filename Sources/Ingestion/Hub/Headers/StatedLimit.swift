package import NIOHTTP1

/// How many requests a server still takes, as it states in `RateLimit` and `RateLimit-Policy`.
package struct StatedLimit: Equatable {
    /// How many more it takes before the window ends.
    package var remaining: Int
    /// How long the window still lasts.
    package var reset: Duration
    /// How many it takes in a window, where that is stated.
    package var quota: Int?
    /// How long a window is, where that is stated.
    package var window: Duration?

    /// A window is never believed to be longer: a server that says so is mistaken, and nobody should wait for that.
    private static let longestWindow = 24 * 3600

    /// Reads the limit of a kind of requests: the member that has its name, else the only one; nil where none is stated.
    package init?(_ headers: HTTPHeaders, kind: String) {
        guard let limit = Self.member(headers["RateLimit"], kind: kind), let remaining = limit.number("r"), let reset = limit.number("t") else {
            return nil
        }
        self.remaining = remaining
        self.reset = .seconds(min(reset, Self.longestWindow))
        let policy = Self.member(headers["RateLimit-Policy"], kind: kind)
        quota = policy?.number("q").map { max(1, $0) }
        window = policy?.number("w").map { .seconds(min(max(1, $0), Self.longestWindow)) }
    }

    /// Keeps what is stated.
    package init(remaining: Int, reset: Duration, quota: Int? = nil, window: Duration? = nil) {
        self.remaining = remaining
        self.reset = reset
        self.quota = quota
        self.window = window
    }

    private static func member(_ values: [String], kind: String) -> FieldMember? {
        let members = values.flatMap { FieldMember.list($0) }
        return members.first { $0.texts.contains(kind) } ?? (members.count == 1 ? members[0] : nil)
    }
}
