/// A quantity that is not known exactly: what is likely, and the bounds that hold nine of ten measurements.
///
/// `low ≤ likely ≤ high` always; an exact value has three equal ones.
public struct Estimate<Unit: MeasureUnit>: Hashable, Sendable {
    /// The lower end of the range.
    public let low: Quantity<Unit>
    /// What is most likely.
    public let likely: Quantity<Unit>
    /// The upper end of the range.
    public let high: Quantity<Unit>

    /// Keeps a range; the ends are put around the likely value where they are on its wrong side.
    public init(low: Quantity<Unit>, likely: Quantity<Unit>, high: Quantity<Unit>) {
        self.low = min(low, likely)
        self.likely = likely
        self.high = max(high, likely)
    }

    /// A value that is known exactly.
    public init(exactly value: Quantity<Unit>) {
        low = value
        likely = value
        high = value
    }

    /// A value and the factor, from 1, within which nine of ten measurements lie on either side.
    public init(_ likely: Quantity<Unit>, within factor: Double) {
        self.init(low: likely / max(1, factor), likely: likely, high: likely * max(1, factor))
    }

    /// Nothing, exactly.
    public static var zero: Self { Self(exactly: .zero) }

    /// Whether nothing is left open.
    public var isExact: Bool { low == high }

    /// The sum; the ends add, as for quantities that err together, so the range of a sum is never too narrow.
    public static func + (left: Self, right: Self) -> Self {
        Self(low: left.low + right.low, likely: left.likely + right.likely, high: left.high + right.high)
    }

    /// So many times as much; a negative factor turns the range round.
    public static func * (left: Self, factor: Double) -> Self {
        factor < 0
            ? Self(low: left.high * factor, likely: left.likely * factor, high: left.low * factor)
            : Self(low: left.low * factor, likely: left.likely * factor, high: left.high * factor)
    }

    /// The opposite.
    public static prefix func - (value: Self) -> Self { value * -1 }
    /// The difference; the ends are those of independent quantities.
    public static func - (left: Self, right: Self) -> Self { left + -right }
    /// Adds to it.
    public static func += (left: inout Self, right: Self) { left = left + right }

    /// What each of the three becomes under a function that keeps or turns the order.
    public func map<Other>(_ transform: (Quantity<Unit>) -> Quantity<Other>) -> Estimate<Other> {
        let ends = (transform(low), transform(high))
        return Estimate<Other>(low: min(ends.0, ends.1), likely: transform(likely), high: max(ends.0, ends.1))
    }

    /// The product with another of positive values, as low·low, likely·likely, high·high.
    public func combined<Other, Result>(
        with other: Estimate<Other>, _ combine: (Quantity<Unit>, Quantity<Other>) -> Quantity<Result>
    )
        -> Estimate<Result>
    {
        let ends = [combine(low, other.low), combine(low, other.high), combine(high, other.low), combine(high, other.high)]
        let middle = combine(likely, other.likely)
        return Estimate<Result>(low: ends.min() ?? middle, likely: middle, high: ends.max() ?? middle)
    }
}
