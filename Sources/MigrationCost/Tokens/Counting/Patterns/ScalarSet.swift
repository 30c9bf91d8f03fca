/// A set of scalars as a class of a pattern names it.
struct ScalarSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var categories: ScalarCategories = []
    private var ranges: [ClosedRange<UInt32>] = []
    private var hasSpaces = false
    private var hasAllButSpaces = false
    private var isNegated = false

    /// The empty set.
    init() {}

    /// One scalar.
    init(_ scalar: UInt32) { insert(scalar...scalar) }

    /// Whether a scalar is in.
    func contains(_ scalar: UInt32) -> Bool {
        if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
        if scalar < 128 { return high >> UInt64(scalar - 64) & 1 == 1 }
        return isMember(scalar) != isNegated
    }

    private func isMember(_ scalar: UInt32) -> Bool {
        if !categories.isEmpty, !categories.isDisjoint(with: .of(scalar)) { return true }
        if hasSpaces || hasAllButSpaces, ScalarCategories.isSpace(scalar) ? hasSpaces : hasAllButSpaces { return true }
        return ranges.contains { $0.contains(scalar) }
    }

    /// Puts a range in.
    mutating func insert(_ range: ClosedRange<UInt32>) {
        ranges.append(range)
        sketch()
    }

    /// Puts all scalars of categories in.
    mutating func insert(_ more: ScalarCategories) {
        categories.formUnion(more)
        sketch()
    }

    /// Puts white space in, or all that is none.
    mutating func insertSpaces(negated: Bool) {
        if negated { hasAllButSpaces = true } else { hasSpaces = true }
        sketch()
    }

    /// Puts another set in that is not negated.
    mutating func insert(_ other: ScalarSet) {
        categories.formUnion(other.categories)
        ranges += other.ranges
        hasSpaces = hasSpaces || other.hasSpaces
        hasAllButSpaces = hasAllButSpaces || other.hasAllButSpaces
        sketch()
    }

    /// Turns it into all that was not in.
    mutating func negate() {
        isNegated.toggle()
        sketch()
    }

    /// Writes down the answers for ASCII, most of most texts.
    private mutating func sketch() {
        (low, high) = (0, 0)
        for scalar in 0..<64 as Range<UInt32> where isMember(scalar) != isNegated { low |= 1 << UInt64(scalar) }
        for scalar in 64..<128 as Range<UInt32> where isMember(scalar) != isNegated { high |= 1 << UInt64(scalar - 64) }
    }
}
