/// Decides which requests are struck by which fault.
struct FaultPlan: Sendable {
    /// A fault and a number that decides its details.
    struct Fault: Sendable, Hashable {
        let kind: FaultKind
        let detail: UInt64
    }

    /// How often the same request came, and how often it was struck.
    private struct Past: Sendable {
        var ordinal: UInt32 = 0
        var struck: UInt32 = 0
    }

    private let faults: Faults
    private let kinds: [(kind: FaultKind, share: Double)]
    private var past: [UInt64: Past] = [:]

    init(_ faults: Faults) {
        self.faults = faults
        kinds = FaultKind.allCases.compactMap { kind in faults.shares[kind].flatMap { $0 > 0 ? (kind, $0) : nil } }
    }

    /// What strikes a request.
    mutating func fault(method: String, target: String, range: String?, route: RouteKind) -> Fault? {
        guard !kinds.isEmpty, route.family != .open || route == .storage else { return nil }
        var random = SplitMix(seed: faults.seed, "\(method) \(target) \(range ?? "")".utf8)
        let name = random.next()
        var past = past[name] ?? Past()
        defer {
            past.ordinal += 1
            self.past[name] = past
        }
        guard past.struck < faults.mostPerRequest else { return nil }
        var draw = SplitMix(seed: name, Int(past.ordinal))
        var left = draw.fraction()
        for (kind, share) in kinds where kind.applies(to: route, method: method) {
            left -= share
            if left < 0 {
                past.struck += 1
                return Fault(kind: kind, detail: draw.next())
            }
        }
        return nil
    }
}
