/// Hashes folded names: FNV-1a over words of eight bytes, finished as MurmurHash3 finishes (Appleby 2011, fmix64).
///
/// The seed is drawn anew for every table, so that nobody can register names that are known to collide.
enum NameHash {
    /// The hash of a name in any case.
    static func of(_ name: Span<UInt8>, seed: UInt64) -> UInt64 {
        var hash: UInt64 = seed ^ UInt64(name.count)
        var index = 0
        while index + 8 <= name.count {
            hash = mixed(hash, foldedWord(word(name, at: index)))
            index += 8
        }
        var word: UInt64 = 0
        var shift: UInt64 = 0
        while index < name.count {
            word |= UInt64(name[index]) << shift
            shift += 8
            index += 1
        }
        if shift > 0 { hash = mixed(hash, foldedWord(word)) }
        hash ^= hash >> 33
        hash = hash &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 33
        hash = hash &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }

    /// Whether two names of one length are spellings of one name.
    static func isSame(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        var index = 0
        while index + 8 <= left.count {
            let (one, other) = (word(left, at: index), word(right, at: index))
            if one != other, foldedWord(one) != foldedWord(other) { return false }
            index += 8
        }
        while index < left.count {
            if foldedByte(left[index]) != foldedByte(right[index]) { return false }
            index += 1
        }
        return true
    }

    /// The first eight bytes of a name, folded, the first one highest, with zeros behind a shorter name: numbers in the order of
    /// `COLLATE "C"`, equal where more than eight bytes decide.
    static func foldedStart(of name: Span<UInt8>) -> UInt64 {
        if name.count >= 8 { return foldedWord(word(name, at: 0)).byteSwapped }
        var start: UInt64 = 0
        for index in name.indices { start |= UInt64(foldedByte(name[index])) << UInt64(56 - 8 * index) }
        return start
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x0000_0100_0000_01B3
        return mixed ^ mixed >> 29
    }

    /// Eight bytes from an index on, the first one lowest.
    @inline(__always) private static func word(_ name: Span<UInt8>, at index: Int) -> UInt64 {
        let bytes = name.extracting(index..<index + 8)
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }

    /// Eight bytes with ASCII capitals folded, as ``foldedByte(_:)`` does with one: bit 7 of each byte is made to say whether it is a
    /// capital, and moved to bit 5 (Warren, Hacker's Delight, chapter 6: searching words).
    @inline(__always) private static func foldedWord(_ word: UInt64) -> UInt64 {
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let behindZ = low &+ 0x2525_2525_2525_2525
        let isCapital = fromA & ~behindZ & ~word & 0x8080_8080_8080_8080
        return word | isCapital >> 2
    }
}
