import Glibc

/// A point of the monotonic clock, in whole nanoseconds: cheaper than `ContinuousClock.Instant`, which is 128 bits wide,
/// and there is one to three for every statement.
package struct MonotonicTime: Comparable, Sendable, Hashable {
    package let nanoseconds: Int64

    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    package static let distantFuture = Self(nanoseconds: .max)

    package static var now: Self {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Self(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// Later by a duration; stops at ``distantFuture``.
    package func advanced(by duration: Duration) -> Self {
        let (seconds, attoseconds) = duration.components
        let (whole, tooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflow) = nanoseconds.addingReportingOverflow(whole)
        if tooLong || overflow { return duration > .zero ? .distantFuture : Self(nanoseconds: .min) }
        return Self(nanoseconds: sum + attoseconds / 1_000_000_000)
    }

    /// How long until `later`; not negative.
    package func duration(until later: Self) -> Duration {
        .nanoseconds(max(0, later.nanoseconds.subtractingReportingOverflow(nanoseconds).partialValue))
    }

    package static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
}
