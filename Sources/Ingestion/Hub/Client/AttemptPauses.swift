/// How long to wait between attempts: twice as long each time, a random half of it, so that many that failed together do not come back together.
package struct AttemptPauses {
    let first: Duration
    let longest: Duration

    package init(first: Duration, longest: Duration) {
        self.first = first
        self.longest = longest
    }

    /// The pause after an attempt that failed.
    ///
    /// - Parameter attempt: Counted from 0.
    package func pause<Generator: RandomNumberGenerator>(after attempt: Int, using generator: inout Generator) -> Duration {
        let whole = min(longest, first * Double(1 << min(attempt, 20)))
        return whole * Double.random(in: 0.5...1, using: &generator)
    }
}
