/// Counts candidates by what their price depends on: a table of codes with open addressing, a few words for each group.
struct CandidateTable {
    /// What makes a group, as codes of ``IndexWords``; of families the place of the innermost name.
    struct Key: Hashable {
        var parameters: Int64
        /// The shape of the model whose dimensions it has.
        var stated: UInt32
        /// Its own shape where that is another one, else ``stated``.
        var own: UInt32
        var quantization: UInt32
        var family: UInt32
        var task: UInt32
        var licence: UInt32

        /// Multiplies and folds (Knuth, The Art of Computer Programming 3, 6.4): keys are no one's choice, since codes are given in order.
        var mixed: UInt64 {
            let one = (UInt64(bitPattern: parameters) ^ UInt64(stated) << 32 ^ UInt64(own)) &* 0x9E37_79B9_7F4A_7C15
            let two = (UInt64(quantization) << 48 ^ UInt64(family) << 32 ^ UInt64(task) << 16 ^ UInt64(licence)) &* 0xC2B2_AE3D_27D4_EB4F
            let both = one ^ two ^ one >> 29
            return (both ^ both >> 32) &* 0xD6E8_FEB8_6659_FD93
        }
    }

    private(set) var keys: [Key] = []
    private(set) var counts: [Int] = []
    private var places = [UInt32](repeating: .max, count: 1 << 12)

    /// Counts one, and gives the number of its group.
    mutating func count(_ key: Key) -> UInt32 {
        if keys.count * 2 > places.count { grow() }
        var slot = Int(truncatingIfNeeded: key.mixed >> 20) & (places.count - 1)
        while true {
            let place = places[slot]
            if place == .max {
                places[slot] = UInt32(keys.count)
                keys.append(key)
                counts.append(1)
                return UInt32(keys.count - 1)
            }
            if keys[Int(place)] == key {
                counts[Int(place)] += 1
                return place
            }
            slot = (slot + 1) & (places.count - 1)
        }
    }

    private mutating func grow() {
        places = [UInt32](repeating: .max, count: places.count * 4)
        for (place, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key.mixed >> 20) & (places.count - 1)
            while places[slot] != .max { slot = (slot + 1) & (places.count - 1) }
            places[slot] = UInt32(place)
        }
    }
}
