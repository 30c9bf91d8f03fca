/// Finds slots by the store's numbers: open addressing with linear probing, at most half full.
struct IdentityTable: Sendable {
    private static let free = UInt32.max

    private var slots: [UInt32]
    private let mask: Int

    /// Makes room for a number of models.
    init(count: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        slots = [UInt32](repeating: Self.free, count: capacity)
        mask = capacity - 1
    }

    /// Bytes in use.
    var byteCount: Int { slots.count * 4 }

    /// Adds the slot of a number that is not there.
    mutating func insert(_ slot: UInt32, of number: Int64) {
        var index = first(number)
        while slots[index] != Self.free { index = (index + 1) & mask }
        slots[index] = slot
    }

    /// The slot of a number.
    func slot(of number: Int64, numbers: [Int64]) -> UInt32? {
        var index = first(number)
        while true {
            let slot = slots[index]
            if slot == Self.free { return nil }
            if numbers[Int(slot)] == number { return slot }
            index = (index + 1) & mask
        }
    }

    /// Numbers are given out one after the other: their low bits spread them already.
    private func first(_ number: Int64) -> Int { Int(truncatingIfNeeded: number) & mask }
}
