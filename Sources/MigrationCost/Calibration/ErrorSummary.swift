/// Errors of many rows in a few figures.
public struct ErrorSummary: Hashable, Sendable, Codable {
    /// How many rows.
    public var rows: Int
    /// The mean error: parts of 1, points, or the share of wrong decisions.
    public var mean: Double
    /// The median error.
    public var median: Double
    /// What nine of ten errors are below.
    public var ninetieth: Double
    /// The share of rows that lie in their range, 0 to 1.
    public var coverage: Double

    /// Keeps figures.
    public init(rows: Int, mean: Double, median: Double, ninetieth: Double, coverage: Double) {
        self.rows = rows
        self.mean = mean
        self.median = median
        self.ninetieth = ninetieth
        self.coverage = coverage
    }

    /// Sums errors up; nil of none.
    init?(errors: [Double], covered: Int) {
        let sorted = errors.sorted()
        guard let median = Quantiles.interpolated(sorted, 0.5), let ninetieth = Quantiles.interpolated(sorted, 0.9) else { return nil }
        self.init(
            rows: sorted.count, mean: sorted.reduce(0, +) / Double(sorted.count), median: median, ninetieth: ninetieth,
            coverage: Double(covered) / Double(sorted.count))
    }
}
