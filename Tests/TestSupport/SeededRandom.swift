/// A random number generator whose numbers depend on its seed alone: SplitMix64 (Steele, Lea and Flood 2014, *Fast Splittable
/// Pseudorandom Number Generators*).
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins a sequence.
    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in so many times.
    package mutating func isOneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    /// One of the elements, which must not be none.
    package mutating func pick<Element>(_ elements: some RandomAccessCollection<Element>) -> Element {
        guard let element = elements.randomElement(using: &self) else { preconditionFailure("something to pick from") }
        return element
    }
}
