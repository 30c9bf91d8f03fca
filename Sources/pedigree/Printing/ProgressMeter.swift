import Synchronization

/// Says when it is time to draw progress again. A class, since the closure that draws is called from several tasks.
final class ProgressMeter: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    /// True at most ten times a second, and at the end.
    func isDue(done: Bool) -> Bool {
        last.withLock { last in
            let now = ContinuousClock.now
            if !done, let last, last.duration(to: now) < .milliseconds(100) { return false }
            last = now
            return true
        }
    }
}
