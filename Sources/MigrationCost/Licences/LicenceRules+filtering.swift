public import Lineage

extension LicenceRules {
    /// The rules as a table for the index, which filters lists by it: see ``LineageQuestion/droppedDuties``.
    ///
    /// Only duties that a licence shows count. Those that the same licences ask for, that the same licences keep and that reach the same children
    /// are one there, since no list can tell them apart.
    ///
    /// - Precondition: At most ``LicenceDuties/greatestCount`` kinds are left; the shipped rules have fewer, and a test says so.
    public var filteringTable: LicenceDuties {
        let known = licences.filter { $0.category != .unknown }
        var bits: [DroppableDuty: UInt64] = [:]
        var passed = [UInt64](repeating: 0, count: known.count)
        var kept = [UInt64](repeating: 0, count: known.count)
        var throughOutputs: UInt64 = 0
        for (place, licence) in known.enumerated() {
            for duty in licence.duties where duty.showing == .licence && !licence.passage(of: duty).isEmpty {
                let keepers = known.indices.filter { keeping(duty, of: licence, declaring: known[$0]) != .dropped }
                let droppable = DroppableDuty(passage: licence.passage(of: duty), keepers: keepers)
                let bit = bits[droppable] ?? 1 << UInt64(bits.count)
                bits[droppable] = bit
                passed[place] |= bit
                for keeper in keepers { kept[keeper] |= bit }
                if droppable.passage.contains(.outputs) { throughOutputs |= bit }
            }
        }
        var rows: [String: LicenceDuties.Row] = [:]
        for (place, licence) in known.enumerated() {
            for name in [licence.id] + licence.otherNames { rows[name] = LicenceDuties.Row(passed: passed[place], kept: kept[place]) }
        }
        return LicenceDuties(rows: rows, throughOutputs: throughOutputs)
    }

    /// What a list can see of a duty.
    private struct DroppableDuty: Hashable {
        let passage: DutyPassage
        let keepers: [Int]
    }
}
