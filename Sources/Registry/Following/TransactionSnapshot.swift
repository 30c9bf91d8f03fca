/// Which transactions were over at one moment: PostgreSQL's `pg_snapshot`.
public struct TransactionSnapshot: Sendable, Equatable, CustomStringConvertible {
    /// All before this one were over.
    private let oldest: UInt64
    /// None from this one on was over.
    private let next: UInt64
    /// Those between the two that were under way, ascending.
    private let running: [UInt64]

    /// Before the first transaction.
    static let beginning = Self(oldest: 1, next: 1, running: [])

    private init(oldest: UInt64, next: UInt64, running: [UInt64]) {
        self.oldest = oldest
        self.next = next
        self.running = running
    }

    /// Reads `oldest:next:running,running`; nil for what is no snapshot.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let oldest = UInt64(parts[0]), let next = UInt64(parts[1]), oldest > 0, oldest <= next else { return nil }
        var running: [UInt64] = []
        for part in parts[2].split(separator: ",", omittingEmptySubsequences: false) where !parts[2].isEmpty {
            guard let number = UInt64(part), (running.last.map { $0 + 1 } ?? oldest)..<next ~= number else { return nil }
            running.append(number)
        }
        self.init(oldest: oldest, next: next, running: running)
    }

    /// The same of the transactions up to one, as if none after it had been over.
    ///
    /// PostgreSQL makes a commit durable before others see it, but not the end of a transaction that was rolled back or wrote nothing. When it
    /// crashes it gives the numbers of such transactions out again from the last durable one on. What is remembered over a crash must
    /// therefore end with a transaction whose commit was seen.
    ///
    /// - Parameter newest: A transaction whose commit this snapshot sees, or 0.
    package func through(_ newest: UInt64) -> Self {
        let end = newest + 1
        return Self(oldest: min(oldest, end), next: min(next, end), running: running.filter { $0 < end })
    }

    /// As PostgreSQL writes it.
    public var description: String { "\(oldest):\(next):\(running.map(String.init).joined(separator: ","))" }
}
