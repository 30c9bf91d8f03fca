/// What decides between names that match equally well, as a number: the larger comes first. What is known precedes what is only mentioned,
/// then what is in a family, then what is downloaded more; downloads beyond a billion are alike here.
struct SearchStanding: Sendable {
    private static let greatestDownloads: UInt32 = 1 << 30 - 1

    let bits: UInt32

    init(status: ModelStatus, family: UInt32, downloads: Int64) {
        let known: UInt32 = status == .mentioned ? 0 : 1
        let placed: UInt32 = family == 0 ? 0 : 1
        let counted = downloads < 0 ? 0 : UInt32(min(downloads + 1, Int64(Self.greatestDownloads)))
        bits = known << 31 | placed << 30 | counted
    }

    /// Standings by slot.
    static func all(of layout: LineageLayout, count: Int) -> [SearchStanding] {
        let facts = layout.facts
        let (status, family, downloads) = (facts.status, facts.family, facts.downloads)
        let none = SearchStanding(status: .mentioned, family: 0, downloads: FactRow.unknown)
        var standings = [SearchStanding](repeating: none, count: count)
        for (place, slot) in layout.slots.enumerated() where slot < count {
            standings[Int(slot)] = SearchStanding(status: status[place], family: family[place], downloads: downloads[place])
        }
        return standings
    }
}
