/// A table from word keys to small numbers, with open addressing: keys are hashes already and need no other.
struct KeyTable {
    private var keys: [UInt64]
    private var values: [UInt16]
    private let mask: Int

    /// Builds the table; a key may stand once.
    init(_ entries: [(key: UInt64, value: UInt16)]) {
        var capacity = 16
        while capacity < entries.count * 3 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for entry in entries {
            var slot = Int(truncatingIfNeeded: entry.key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = entry.key
            values[slot] = entry.value
        }
    }

    /// The number of a key, or nil.
    func value(of key: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
