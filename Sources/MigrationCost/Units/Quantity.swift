/// A number with a unit, kept apart from numbers of other units by its type.
///
/// Adding and comparing need the same unit; a product or quotient of two units is a function that names what comes out
/// (``Rate/time(for:)`` and its neighbours), so a formula that mixes units does not compile.
public struct Quantity<Unit: MeasureUnit>: Hashable, Comparable, Sendable {
    /// The number in the unit's base (bytes, seconds, US dollars, …).
    public var value: Double

    /// Keeps a number of the unit.
    public init(_ value: Double) { self.value = value }

    /// Keeps a whole number of the unit.
    public init(count: Int64) { value = Double(count) }

    /// Nothing.
    public static var zero: Self { Self(0.0) }

    /// Which is smaller.
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
    /// The sum.
    public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
    /// The difference.
    public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
    /// So many times as much.
    public static func * (left: Self, factor: Double) -> Self { Self(left.value * factor) }
    /// The part of so many equal ones.
    public static func / (left: Self, divisor: Double) -> Self { Self(left.value / divisor) }
    /// How many times the other fits in: a number without unit.
    public static func / (left: Self, right: Self) -> Double { left.value / right.value }
    /// Adds to it.
    public static func += (left: inout Self, right: Self) { left.value += right.value }
}

/// What a ``Quantity`` counts.
public protocol MeasureUnit: Sendable {
    /// How the unit is written behind a number.
    static var symbol: String { get }
}
