/// What was killed, and how often in the middle of a write.
struct FaultTally: CustomStringConvertible {
    private(set) var killed: [FaultVictim: Int] = [:]
    private(set) var landed: [FaultVictim: Int] = [:]
    private(set) var lost = 0

    /// How many kills landed in the middle of a write.
    var landedCount: Int { landed.values.reduce(0, +) }

    /// Counts a kill by what became of the transactions that were seen writing: it landed when one of them is not there.
    mutating func add(_ victim: FaultVictim, fates: [FaultWatch.Fate]) {
        killed[victim, default: 0] += 1
        let absent = fates.count { $0 != .committed }
        lost += absent
        if absent > 0 { landed[victim, default: 0] += 1 }
    }

    var description: String {
        let parts = FaultVictim.allCases.map { "\($0.rawValue) \(landed[$0] ?? 0) of \(killed[$0] ?? 0)" }
        return "\(landedCount) kills in the middle of a write (\(parts.joined(separator: ", "))), \(lost) transactions cut off"
    }
}
