import Synchronization

/// A time that a test moves. A class because the test and the Hub share it.
public final class StandingTime: Sendable {
    private let time: Mutex<HubTime>

    /// Begins at a moment.
    public init(_ time: HubTime = .day(2026, 1, 1)) {
        self.time = Mutex(time)
    }

    /// What time it is.
    public var now: HubTime { time.withLock { $0 } }

    /// Lets time pass.
    public func advance(milliseconds: Int) {
        time.withLock { $0 = $0.advanced(milliseconds: milliseconds) }
    }
}
