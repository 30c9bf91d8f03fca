/// Decides when the next request of one kind may go: events in, decisions out. All times are given.
///
/// A server that states its limit counts requests in fixed windows. How many it has counted is known of its last answer; what is under way since then may
/// or may not be counted, so it is taken as not yet counted. The first half of a window's requests goes at once, the others are spread over its rest.
package struct RequestPace {
    package typealias Instant = ContinuousClock.Instant

    /// When a request may go.
    package enum Turn: Equatable {
        case now
        case at(Instant)
        /// When another request was answered: nobody knows the limit yet.
        case afterAnswer
    }

    /// Times are stated in whole seconds.
    private static let margin = Duration.seconds(1)

    private var underWay = 0
    private var hasAnswer = false
    /// How many go in a window; nil as long as no limit was stated.
    private var quota: Int?
    private var window: Duration?
    /// The fewest that were left in this window.
    private var left = 0
    /// Between these the window ends; nil in a window of which nothing was heard.
    private var end: (earliest: Instant, latest: Instant)?
    /// How many answers came when the window may have been over: the next one may count them.
    private var late = 0
    /// When the window of which nothing was heard begins.
    private var fresh: Instant?
    private var last: Instant?
    private var closed: Instant?

    /// Nothing is known of the server.
    package init() {}

    /// When the next request may go.
    package mutating func turn(at now: Instant) -> Turn {
        if let closed, now < closed { return .at(closed) }
        guard hasAnswer else { return underWay == 0 ? .now : .afterAnswer }
        guard let quota else { return .now }
        beginWindow(at: now, quota: quota)
        let room = left - underWay
        let latest = end?.latest ?? now + (window ?? Self.margin)
        guard room > 0 else { return .at(max(latest, now + .milliseconds(1))) }
        guard room <= quota / 2, let last else { return .now }
        let next = last + (latest - now) / room
        return next <= now ? .now : .at(next)
    }

    /// A request goes now.
    package mutating func sent(at now: Instant) {
        underWay += 1
        last = now
    }

    /// A request was answered.
    ///
    /// - Parameters:
    ///   - limit: What the answer states.
    ///   - sentAt: When the request went.
    package mutating func answered(_ limit: StatedLimit?, sentAt: Instant, at now: Instant) {
        underWay -= 1
        hasAnswer = true
        defer { countLate(at: now) }
        guard let limit else {
            // Who stated a limit before counts this one too.
            left -= 1
            return
        }
        quota = limit.quota ?? max(quota ?? 0, limit.remaining + 1)
        window = limit.window ?? window
        let stated = (earliest: sentAt + limit.reset - Self.margin, latest: now + limit.reset + Self.margin)
        guard let end else {
            // What was answered in the window before says nothing of this one; it may be counted here.
            if let fresh, sentAt < fresh, stated.earliest <= fresh { left -= 1 } else { open(limit, stated) }
            return
        }
        if stated.earliest >= end.latest {
            open(limit, stated)
        } else if stated.latest <= end.earliest {
            left -= 1
        } else {
            left = min(left, limit.remaining)
            self.end = (max(end.earliest, stated.earliest), min(end.latest, stated.latest))
        }
    }

    /// A request was not answered: whether it was counted is not known.
    package mutating func failed(at now: Instant) {
        underWay -= 1
        left -= 1
        countLate(at: now)
    }

    /// The server refuses requests for a time.
    package mutating func close(until end: Instant) {
        closed = max(closed ?? end, end)
    }

    private mutating func open(_ limit: StatedLimit, _ stated: (earliest: Instant, latest: Instant)) {
        left = limit.remaining
        end = stated
        fresh = nil
        late = 0
    }

    private mutating func countLate(at now: Instant) {
        if let end, now >= end.earliest { late += 1 }
    }

    /// Begins a window when the last one is over.
    private mutating func beginWindow(at now: Instant, quota: Int) {
        if let end, now >= end.latest {
            self.end = nil
            (fresh, left, late) = (now, quota - late, 0)
        } else if end == nil, let begun = fresh, let window, now >= begun + window + Self.margin {
            (fresh, left) = (now, quota)
        }
    }
}
