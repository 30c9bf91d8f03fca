/// Fits non-negative coefficients in relative error, robustly, near published constants.
///
/// Minimises `Σ |(b + a·x)/y − 1| + Σ 10·s·((x − p)/p)²` with `x ≥ 0`: the absolute value by reweighting (weights `1/max(|e|, 0.03)`, so that one wrong
/// row does not bend the rest), each round by coordinate descent. Deterministic; a few hundred rows of six features take about a millisecond.
public struct RobustFit {
    /// One row: features beside the coefficients, what is added to them without one, and the measured value (above 0).
    public struct Row: Sendable {
        /// What the coefficients multiply.
        public var features: [Double]
        /// What is known without them.
        public var base: Double
        /// The measured value.
        public var measured: Double

        /// Keeps a row.
        public init(features: [Double], base: Double = 0, measured: Double) {
            self.features = features
            self.base = base
            self.measured = measured
        }
    }

    private let rows: [Row]
    private let prior: [Double]
    private let strength: [Double]
    private let scales: [Double]

    /// Keeps a problem.
    ///
    /// - Parameters:
    ///   - rows: Rows whose features are as many as `prior`; one whose measured value is not above 0 is left out.
    ///   - prior: The published constants, 0 or more.
    ///   - strength: How many rows, each a tenth off, a constant weighs as much as; 0 for a coefficient that only rows set.
    public init(rows: [Row], prior: [Double], strength: [Double]) {
        precondition(prior.count == strength.count && rows.allSatisfy { $0.features.count == prior.count }, "features do not match their constants")
        self.rows = rows.filter { $0.measured > 0 && $0.measured.isFinite && $0.features.allSatisfy(\.isFinite) }
        self.prior = prior
        self.strength = strength.map { 10 * $0 }
        scales = prior.indices.map { column in
            // A constant of 0 has no size of its own; one that explains a whole mean row stands for it.
            if prior[column] > 0 { return prior[column] }
            let mean = rows.reduce(0) { $0 + abs($1.features[column]) / max($1.measured, 1e-300) } / Double(max(rows.count, 1))
            return mean > 0 ? 1 / mean : 1
        }
    }

    /// The coefficients.
    public func solve() -> [Double] {
        guard !rows.isEmpty else { return prior }
        var solution = zip(prior, scales).map { $0 / $1 }
        let start = solution
        let scaled = rows.map { row in zip(row.features, scales).map { $0 * $1 / row.measured } }
        let sought = rows.map { 1 - $0.base / $0.measured }
        var weights = [Double](repeating: 1, count: rows.count)
        for _ in 0..<40 {
            let before = solution
            descend(&solution, from: start, scaled, sought, weights)
            for index in rows.indices { weights[index] = 1 / max(abs(Self.dot(scaled[index], solution) - sought[index]), 0.03) }
            if zip(before, solution).allSatisfy({ abs($0 - $1) < 1e-10 * max(1, abs($0)) }) { break }
        }
        return zip(solution, scales).map { $0 * $1 }
    }

    private func descend(_ solution: inout [Double], from start: [Double], _ scaled: [[Double]], _ sought: [Double], _ weights: [Double]) {
        let count = solution.count
        var gram = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        var right = [Double](repeating: 0, count: count)
        for index in scaled.indices {
            for column in 0..<count {
                let weighted = weights[index] * scaled[index][column]
                right[column] += weighted * sought[index]
                for other in 0..<count { gram[column][other] += weighted * scaled[index][other] }
            }
        }
        for column in 0..<count {
            gram[column][column] += strength[column]
            right[column] += strength[column] * start[column]
        }
        for _ in 0..<400 {
            var moved = 0.0
            for column in 0..<count where gram[column][column] > 1e-30 {
                let rest = right[column] - Self.dot(gram[column], solution) + gram[column][column] * solution[column]
                let next = max(0, rest / gram[column][column])
                moved = max(moved, abs(next - solution[column]))
                solution[column] = next
            }
            if moved < 1e-12 { break }
        }
    }

    private static func dot(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }
}
