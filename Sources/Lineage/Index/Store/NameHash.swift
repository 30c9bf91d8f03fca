/// Hashes folded names: FNV-1a over words of eight bytes, finished as MurmurHash3 finishes (Appleby 2011, fmix64).
///
/// The seed is drawn anew for every table, so that nobody can register names that are known to collide.
enum NameHash {
    /// The hash of a name in any case.
    static func of(_ name: Span<UInt8>, seed: UInt64) -> UInt64 {
        var hash: UInt64 = seed ^ UInt64(name.count)
        var index = 0
        while index < name.count {
            var word: UInt64 = 0
            var shift: UInt64 = 0
            let end = min(index + 8, name.count)
            while index < end {
                word |= UInt64(foldedByte(name[index])) << shift
                shift += 8
                index += 1
            }
            hash = (hash ^ word) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        hash ^= hash >> 33
        hash = hash &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 33
        hash = hash &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
