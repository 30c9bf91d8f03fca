/// Whether a connection's link to the server stands, and when to try again.
///
/// It does no I/O and reads no clock: events come with the time, actions go out.
package struct LinkState {
    package enum Stage: Equatable {
        /// No link, and no attempt before that time. Can transition to: connecting, closed.
        case down(retryAt: MonotonicTime)
        /// A thread connects. Can transition to: up, down, closed.
        case connecting
        /// Can transition to: down, broken, closed.
        case up
        /// Lost in the middle of a lease: nothing may run until the lease ends. Can transition to: down, closed.
        case broken
        /// The end.
        case closed
    }

    package private(set) var stage = Stage.down(retryAt: MonotonicTime(nanoseconds: .min))
    private var failures = 0
    private let shortestBackoff: Duration
    private let longestBackoff: Duration

    package init(shortestBackoff: Duration, longestBackoff: Duration) {
        self.shortestBackoff = shortestBackoff
        self.longestBackoff = longestBackoff
    }

    /// Something waits to be sent. True means: start to connect.
    package mutating func needed(at now: MonotonicTime) -> Bool {
        guard case .down(let retryAt) = stage, retryAt <= now else { return false }
        stage = .connecting
        return true
    }

    /// A connection came. False means: nobody wants it any more, drop it.
    package mutating func connected() -> Bool {
        guard stage == .connecting else { return false }
        stage = .up
        failures = 0
        return true
    }

    /// - Parameter jitter: 0 ..< 1, drawn by the caller.
    package mutating func connectFailed(at now: MonotonicTime, jitter: Double) {
        guard stage == .connecting else { return }
        failures += 1
        stage = .down(retryAt: now.advanced(by: pause(jitter: jitter)))
    }

    /// The server is gone. - Parameter inLease: whether a lease has already used the link.
    package mutating func lost(at now: MonotonicTime, inLease: Bool) {
        guard stage == .up else { return }
        stage = inLease ? .broken : .down(retryAt: now)
    }

    package mutating func leaseEnded(at now: MonotonicTime) {
        if stage == .broken { stage = .down(retryAt: now) }
    }

    package mutating func closed() { stage = .closed }

    /// When to try again, for something that waits; nil when no attempt is due.
    package var retryAt: MonotonicTime? {
        if case .down(let retryAt) = stage { retryAt } else { nil }
    }

    /// Doubles from the shortest to the longest, and takes between half and all of it, so that many do not come at once.
    private func pause(jitter: Double) -> Duration {
        var pause = shortestBackoff
        for _ in 1..<max(1, failures) where pause < longestBackoff { pause *= 2 }
        return min(pause, longestBackoff) * (0.5 + 0.5 * jitter)
    }
}
