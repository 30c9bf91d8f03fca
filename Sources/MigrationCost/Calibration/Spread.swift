/// How far measurements lie from estimates, as residuals: logarithms of measured to estimated, or points.
public struct Spread: Hashable, Sendable, Codable {
    /// The residual that one in twenty is below; 0 or less.
    public var low: Double
    /// The residual that one in twenty is above; 0 or more.
    public var high: Double
    /// How many held-out rows it rests on.
    public var rows: Int

    /// Keeps a spread.
    public init(low: Double, high: Double, rows: Int) {
        self.low = min(0, low)
        self.high = max(0, high)
        self.rows = rows
    }

    /// The spread of held-out residuals (split conformal: the 5 % and 95 % points with the finite-sample correction, Vovk et al., 2005).
    ///
    /// - Parameters:
    ///   - residuals: Of rows that the coefficients had not seen.
    ///   - published: The residual of the published factor. Few rows are not trusted to be less spread than it.
    ///   - independent: How many publications they are from, where the range is for stacks that nobody measured: rows of one publication err alike,
    ///     so ten of them count as twenty rows do.
    init(of residuals: [Double], published: Double, independent: Int? = nil) {
        let sorted = residuals.sorted()
        var missing = max(0, 1 - Double(sorted.count) / 20)
        if let independent { missing = max(missing, 1 - Double(independent) / 10) }
        let low = Quantiles.conformal(sorted, 0.05) ?? 0
        let high = Quantiles.conformal(sorted, 0.95) ?? 0
        self.init(low: min(low, -published * missing), high: max(high, published * missing), rows: sorted.count)
    }

    /// The range around an estimate.
    func range(around estimate: Double, on scale: ErrorScale) -> ClosedRange<Double> {
        guard scale != .decision else { return estimate...estimate }
        let ends = (scale.shifted(estimate, by: low), scale.shifted(estimate, by: high))
        return min(ends.0, estimate)...max(ends.1, estimate)
    }

    /// Whether a measured value lies in the range around an estimate; rounding of the last digits does not put it outside.
    func holds(_ measured: Double, around estimate: Double, on scale: ErrorScale) -> Bool {
        let range = range(around: estimate, on: scale)
        let tolerance = max(abs(estimate), abs(measured)) * 1e-9
        return measured >= range.lowerBound - tolerance && measured <= range.upperBound + tolerance
    }

    /// The key of a group's spread.
    static func name(group: String, _ familiarity: Familiarity) -> String { familiarity.rawValue + (group.isEmpty ? "" : " " + group) }
    /// The key of the spread that remains when the stack has been measured once by whoever asks.
    static let own = "own"
}
