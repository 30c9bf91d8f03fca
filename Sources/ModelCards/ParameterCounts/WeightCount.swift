/// A number of weights that becomes unknown instead of overflowing.
///
/// Formulas are written with it as on paper; a configuration with absurd sizes gives no count.
struct WeightCount: Hashable, ExpressibleByIntegerLiteral {
    /// The number, or nil where it does not fit 63 bits.
    let number: Int64?

    init(_ number: Int64?) { self.number = number }

    init(integerLiteral value: Int64) { number = value }

    static func + (left: WeightCount, right: WeightCount) -> WeightCount { combine(left, right) { $0.addingReportingOverflow($1) } }

    static func - (left: WeightCount, right: WeightCount) -> WeightCount { combine(left, right) { $0.subtractingReportingOverflow($1) } }

    static func * (left: WeightCount, right: WeightCount) -> WeightCount { combine(left, right) { $0.multipliedReportingOverflow(by: $1) } }

    /// The quotient without its rest; unknown for a divisor of zero.
    static func / (left: WeightCount, right: WeightCount) -> WeightCount {
        guard let dividend = left.number, let divisor = right.number, divisor > 0 else { return WeightCount(nil) }
        return WeightCount(dividend / divisor)
    }

    static func += (left: inout WeightCount, right: WeightCount) { left = left + right }

    private static func combine(
        _ left: WeightCount, _ right: WeightCount, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> WeightCount {
        guard let first = left.number, let second = right.number else { return WeightCount(nil) }
        let (value, overflow) = operation(first, second)
        return WeightCount(overflow ? nil : value)
    }
}
