/// Finds slots by folded name: open addressing with linear probing, at most half full.
///
/// Slots need fewer bits than an entry has; the others hold bits of the name's hash, so that the names of other slots on the way are hardly
/// ever looked at: each would be two misses of the cache.
struct NameTable: Sendable {
    private static let free = UInt32.max

    private var entries: [UInt32]
    private let mask: Int
    /// How many bits of an entry are the slot.
    private let slotBits: UInt32
    private let seed: UInt64
    /// The first slot that may be in it; entries count from there.
    private let first: UInt32

    /// Makes room for a number of names, whose slots are as many from the first on.
    init(count: Int, first: UInt32 = 0) {
        self.first = first
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        entries = [UInt32](repeating: Self.free, count: capacity)
        mask = capacity - 1
        slotBits = UInt32(capacity.trailingZeroBitCount - 1)
        seed = UInt64.random(in: .min ... .max)
    }

    /// Bytes in use.
    var byteCount: Int { entries.count * 4 }

    /// Adds the slot of a name that is not there.
    mutating func insert(_ slot: UInt32, named place: UInt32, names: NameArena) {
        let hash = names.foldedHash(at: place, seed: seed)
        var index = Int(truncatingIfNeeded: hash) & mask
        while entries[index] != Self.free { index = (index + 1) & mask }
        entries[index] = slot - first | tag(of: hash) << slotBits
    }

    /// The slot of a name in any case.
    func slot(of name: Span<UInt8>, names: NameArena, records: [SlotRecord]) -> UInt32? {
        let hash = NameHash.of(name, seed: seed)
        var index = Int(truncatingIfNeeded: hash) & mask
        let tag = tag(of: hash)
        let table = entries.span
        while true {
            let entry = table[index]
            if entry == Self.free { return nil }
            if entry >> slotBits == tag {
                let slot = entry & (1 << slotBits - 1) + first
                if names.isName(name, at: records[Int(slot)].name) { return slot }
            }
            index = (index + 1) & mask
        }
    }

    /// Bits of a hash that do not choose where it is looked for first; never all of them, since those stand for a free entry.
    @inline(__always) private func tag(of hash: UInt64) -> UInt32 {
        let all = UInt32.max >> slotBits
        let tag = UInt32(truncatingIfNeeded: hash >> 32) & all
        return tag == all ? 0 : tag
    }
}
