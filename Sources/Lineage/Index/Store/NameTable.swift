/// Finds slots by folded name: open addressing with linear probing, at most half full.
struct NameTable: Sendable {
    private static let free = UInt32.max

    private var slots: [UInt32]
    private let mask: Int
    private let seed: UInt64

    /// Makes room for a number of names.
    init(count: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        slots = [UInt32](repeating: Self.free, count: capacity)
        mask = capacity - 1
        seed = UInt64.random(in: .min ... .max)
    }

    /// Bytes in use.
    var byteCount: Int { slots.count * 4 }

    /// Adds the slot of a name that is not there.
    mutating func insert(_ slot: UInt32, named place: UInt32, names: NameArena) {
        var index = Int(truncatingIfNeeded: names.foldedHash(at: place, seed: seed)) & mask
        while slots[index] != Self.free { index = (index + 1) & mask }
        slots[index] = slot
    }

    /// The slot of a name in any case.
    func slot(of name: Span<UInt8>, names: NameArena, records: [SlotRecord]) -> UInt32? {
        var index = Int(truncatingIfNeeded: NameHash.of(name, seed: seed)) & mask
        let table = slots.span
        while true {
            let slot = table[index]
            if slot == Self.free { return nil }
            if names.isName(name, at: records[Int(slot)].name) { return slot }
            index = (index + 1) & mask
        }
    }
}
