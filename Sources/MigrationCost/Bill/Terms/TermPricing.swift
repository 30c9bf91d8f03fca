import Foundation

/// Works out a term at the likely inputs, its range from the ranges of what it reads, and which inputs move it.
///
/// Inputs are taken as independent. Where the term is positive wherever it is asked, deviations are added as squares of logarithms (the sum of
/// independent log-normal factors), else as squares of differences. An input's share is its square among all of them; the side of a range that no
/// input reaches is the likely value. All of it is deterministic: one evaluation for each bound of each input that is read.
struct TermPricing {
    /// How much more of an input is tried to see what it moves.
    static let step = 0.1

    let inputs: BillInputs
    let function: @Sendable (inout BillPoint) -> Double

    /// What came out.
    struct Outcome {
        var amount: Estimate<DollarUnit>
        var movers: [BillMover]
    }

    func outcome() -> Outcome {
        let base = inputs.likely
        var point = base
        let likely = function(&point)
        let read = point.wasRead.indices.filter { point.wasRead[$0] }
        let bounds = read.map { index -> (low: Double, high: Double) in
            let value = inputs.all[index].value
            guard !value.isExact else { return (likely, likely) }
            let ends = (at(value.low, index, base), at(value.high, index, base))
            return (min(ends.0, ends.1, likely), max(ends.0, ends.1, likely))
        }
        let amount = Self.range(likely, bounds)
        let spread = zip(read, bounds).map { ($0, ($1.high - $1.low) * ($1.high - $1.low)) }
        let whole = spread.reduce(0) { $0 + $1.1 }
        let movers = spread.compactMap { index, square -> BillMover? in
            let input = inputs.all[index]
            let more = at(Self.more(input.value.likely), index, base) - likely
            guard more != 0 || square > 0 else { return nil }
            return BillMover(input: input.name, changeForTenPercentMore: Dollars(more), shareOfRange: whole > 0 ? square / whole : 0)
        }
        return Outcome(amount: amount, movers: movers.sorted { ($1.shareOfRange, $0.input) < ($0.shareOfRange, $1.input) })
    }

    /// A tenth more, or 0.1 of what is 0.
    static func more(_ value: Double) -> Double { value == 0 ? step : value * (1 + step) }

    private func at(_ value: Double, _ index: Int, _ base: BillPoint) -> Double {
        var point = base.with(value, at: index)
        return function(&point)
    }

    private static func range(_ likely: Double, _ bounds: [(low: Double, high: Double)]) -> Estimate<DollarUnit> {
        guard likely > 0, bounds.allSatisfy({ $0.low > 0 }) else {
            let below = bounds.reduce(0) { $0 + ($1.low - likely) * ($1.low - likely) }
            let above = bounds.reduce(0) { $0 + ($1.high - likely) * ($1.high - likely) }
            return Estimate(low: Dollars(likely - below.squareRoot()), likely: Dollars(likely), high: Dollars(likely + above.squareRoot()))
        }
        let below = bounds.reduce(0) { $0 + log($1.low / likely) * log($1.low / likely) }
        let above = bounds.reduce(0) { $0 + log($1.high / likely) * log($1.high / likely) }
        return Estimate(
            low: Dollars(likely * exp(-below.squareRoot())), likely: Dollars(likely), high: Dollars(likely * exp(above.squareRoot())))
    }
}
