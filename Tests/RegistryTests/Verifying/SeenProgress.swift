import Registry
import Synchronization

/// The progress that a verification told. A class, since a closure adds to it.
final class SeenProgress: Sendable {
    private let seen = Mutex<[VerificationProgress]>([])

    /// Everything so far.
    var all: [VerificationProgress] { seen.withLock { $0 } }

    /// Adds what was told.
    func add(_ progress: VerificationProgress) {
        seen.withLock { $0.append(progress) }
    }
}

extension StoreReport {
    /// Every finding with its rule, in the order of the rules.
    var findings: [String] {
        StoreRule.allCases.flatMap { rule in self[rule].lines.map { "\(rule.rawValue): \($0)" } }
    }
}
