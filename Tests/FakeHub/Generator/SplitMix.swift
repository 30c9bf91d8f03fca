/// A random number generator whose numbers depend on its seed alone: SplitMix64 (Steele, Lea and Flood 2014, *Fast Splittable
/// Pseudorandom Number Generators*).
struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A generator for one thing among many: the seed and the thing's bytes decide.
    init(seed: UInt64, _ bytes: some Sequence<UInt8>) {
        // FNV-1a (Fowler, Noll, Vo), 64 bits.
        state = bytes.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        _ = next()
    }

    /// A generator for one number among many.
    init(seed: UInt64, _ number: Int) {
        state = seed &+ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// Whether something happens that happens in this share of all cases.
    mutating func happens(_ share: Double) -> Bool { fraction() < share }

    /// One of the elements, which must not be none.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int(next() % UInt64(elements.count))] }
}
