/// Finds the coefficients of a sum whose goal is a logarithm, near those it starts from.
///
/// Minimises Σ huber(Σ cⱼ·fⱼ − goal, δ = 0.3) + Σ strengthⱼ·(cⱼ − startⱼ)², by coordinate descent on reweighted squares: deterministic.
struct LogLinearFit {
    /// A goal with its features.
    struct Row {
        var features: [Double]
        var goal: Double
    }

    private static let bend = 0.3

    let rows: [Row]
    let start: [Double]
    let strengths: [Double]

    /// The coefficients; those of the start where there are no rows.
    func solve() -> [Double] {
        let usable = rows.filter { $0.goal.isFinite && $0.features.allSatisfy(\.isFinite) }
        var coefficients = start
        for _ in 0..<100 {
            let weights = usable.map { row in
                let size = abs(Self.sum(row.features, coefficients) - row.goal)
                return size < Self.bend ? 1 : Self.bend / size
            }
            for _ in 0..<20 {
                for index in coefficients.indices { coefficients[index] = best(index, coefficients, usable, weights) }
            }
        }
        return coefficients
    }

    private func best(_ index: Int, _ coefficients: [Double], _ rows: [Row], _ weights: [Double]) -> Double {
        var upper = strengths[index] * start[index]
        var lower = strengths[index]
        for (row, weight) in zip(rows, weights) {
            let rest = row.goal - Self.sum(row.features, coefficients) + row.features[index] * coefficients[index]
            upper += weight * row.features[index] * rest
            lower += weight * row.features[index] * row.features[index]
        }
        return lower > 0 ? upper / lower : start[index]
    }

    /// The sum of products.
    static func sum(_ features: [Double], _ coefficients: [Double]) -> Double {
        zip(features, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
