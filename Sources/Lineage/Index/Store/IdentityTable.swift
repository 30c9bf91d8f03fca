/// Finds slots by the store's numbers.
///
/// The store gives numbers out one after the other, with gaps where a transaction failed: so a plain array by number is mostly full, and
/// one look finds a slot. Where the gaps are many, numbers beyond the array are in a dictionary, and so are those that came later.
struct IdentityTable: Sendable {
    private static let free = UInt32.max

    private var slots: [UInt32]
    private var beyond: [Int64: UInt32] = [:]

    /// Makes room for models; the array is at most four times as long as there are models.
    init(records: [SlotRecord]) {
        let greatest = records.reduce(0) { max($0, $1.number) }
        slots = [UInt32](repeating: Self.free, count: Int(min(greatest + 1, Int64(records.count) * 4 + 1_024)))
        for (slot, record) in records.enumerated() {
            let number = record.number
            if slots.indices.contains(Int(number)) { slots[Int(number)] = UInt32(slot) } else { beyond[number] = UInt32(slot) }
        }
    }

    /// Adds a model that came after the table was made: it stands in the dictionary.
    mutating func append(_ number: Int64, slot: UInt32) { beyond[number] = slot }

    /// Bytes in use.
    var byteCount: Int { slots.count * 4 + beyond.capacity * 16 }

    /// The slot of a number.
    func slot(of number: Int64) -> UInt32? {
        guard number >= 0, number < slots.count else { return beyond[number] }
        let slot = slots[Int(number)]
        return slot == Self.free ? beyond[number] : slot
    }
}
