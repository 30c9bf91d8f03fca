/// Remembers what bytes were decoded to: columns of words repeat the same few values millions of times.
///
/// Open addressing with linear probing; at most half of the table is used.
struct ByteMemo {
    private struct Entry {
        let hash: UInt64
        let start: Int
        let count: Int
        let value: UInt32
    }

    private var keys: [UInt8] = []
    private var entries: [Entry] = []
    /// One more than the entry at each place; 0 is free.
    private var table = [UInt32](repeating: 0, count: 256)

    /// What some bytes stand for, decoded only when they are new.
    mutating func value(of range: Range<Int>, in bytes: [UInt8], decode: () -> UInt32) -> UInt32 {
        let hash = Self.hash(bytes, range)
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while table[place] != 0 {
            let entry = entries[Int(table[place]) - 1]
            if entry.hash == hash, isSame(entry, bytes, range) { return entry.value }
            place = (place + 1) & mask
        }
        let value = decode()
        entries.append(Entry(hash: hash, start: keys.count, count: range.count, value: value))
        keys.append(contentsOf: bytes[range])
        table[place] = UInt32(entries.count)
        if entries.count * 2 > table.count { grow() }
        return value
    }

    private func isSame(_ entry: Entry, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard entry.count == range.count else { return false }
        for index in 0..<entry.count where keys[entry.start + index] != bytes[range.lowerBound + index] { return false }
        return true
    }

    private mutating func grow() {
        table = [UInt32](repeating: 0, count: table.count * 2)
        let mask = table.count - 1
        for (index, entry) in entries.enumerated() {
            var place = Int(truncatingIfNeeded: entry.hash) & mask
            while table[place] != 0 { place = (place + 1) & mask }
            table[place] = UInt32(index + 1)
        }
    }

    /// FNV-1a (Fowler, Noll, Vo), folded so that the low bits depend on all.
    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 29
    }
}
