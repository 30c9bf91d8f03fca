import Foundation

/// Finds the coefficients of a ``StepTime`` that fit measured times best, near those it starts from.
///
/// Minimises Σ huber(ln t(c) − ln measured, δ = 0.08) + Σ strengthᵢ · ln²(cᵢ/startᵢ): relative errors count, a few wild rows do not carry the fit away,
/// and a coefficient that no row speaks of stays where it was. Coefficients remain positive; a start of 0 means that the term is absent. The search
/// goes along one coordinate after the other with growing and shrinking steps, so it is deterministic.
struct StepFit {
    /// A measured time with its terms.
    struct Row {
        var terms: [Double]
        var seconds: Double
    }

    /// What a squared logarithm of a change of a coefficient costs where nothing else is said: as much as a row that is 5 % off for a factor of 1.2.
    private static let usualStrength = 0.05
    /// How far a coefficient may move, as a logarithm: to a twelfth or to twelve times.
    private static let reach = 2.5
    private static let bend = 0.08

    let rows: [Row]
    let start: StepTime
    /// How strongly each coefficient is held at its start, in the order of terms; the usual strength where there are none.
    var strengths: [Double] = []
    /// The least that the first coefficient may be: 1 where it stands for bytes, as nothing is quicker than the bandwidth.
    var least = 0.0

    /// The fitted coefficients; those of the start where there is no usable row.
    func solve() -> StepTime {
        let usable = rows.filter { $0.seconds > 0 && $0.seconds.isFinite && start.seconds($0.terms) > 0 }
        let free = start.coefficients.indices.filter { index in start.coefficients[index] > 0 && usable.contains { $0.terms[index] > 0 } }
        guard !free.isEmpty else { return start }
        let logarithms = usable.map { log($0.seconds) }
        var shifts = Array(repeating: 0.0, count: start.coefficients.count)
        var steps = Array(repeating: 0.5, count: start.coefficients.count)
        func cost(_ shifts: [Double]) -> Double {
            let time = moved(by: shifts)
            var sum = 0.0
            for (row, logarithm) in zip(usable, logarithms) { sum += Self.huber(log(time.seconds(row.terms)) - logarithm) }
            for (index, shift) in shifts.enumerated() { sum += strength(index) * shift * shift }
            return sum
        }
        var best = cost(shifts)
        for _ in 0..<200 {
            for index in free { move(index, &shifts, &steps, &best, cost) }
            if free.allSatisfy({ steps[$0] < 1e-4 }) { break }
        }
        return moved(by: shifts)
    }

    /// One step up or down where it helps; else the next one is shorter.
    private func move(_ index: Int, _ shifts: inout [Double], _ steps: inout [Double], _ best: inout Double, _ cost: ([Double]) -> Double) {
        let bottom = index == 0 && least > 0 ? max(-Self.reach, log(least / start.coefficients[0])) : -Self.reach
        for sign in [1.0, -1.0] {
            var tried = shifts
            tried[index] = min(max(tried[index] + sign * steps[index], bottom), Self.reach)
            let value = cost(tried)
            if value < best - 1e-12 {
                (shifts, best) = (tried, value)
                steps[index] *= 1.6
                return
            }
        }
        steps[index] *= 0.5
    }

    private func strength(_ index: Int) -> Double { strengths.indices.contains(index) ? strengths[index] : Self.usualStrength }

    private func moved(by shifts: [Double]) -> StepTime {
        var time = start
        for index in shifts.indices where shifts[index] != 0 { time.coefficients[index] *= exp(shifts[index]) }
        return time
    }

    private static func huber(_ residual: Double) -> Double {
        let size = abs(residual)
        return size < bend ? 0.5 * size * size : bend * (size - 0.5 * bend)
    }
}
