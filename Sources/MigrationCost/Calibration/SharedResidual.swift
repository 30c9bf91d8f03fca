/// How much of what an estimate missed at a measurement of one's own is missed elsewhere on the same stack.
///
/// A measurement is partly its stack's and partly its own: of its residual a share is taken (the intraclass correlation; with n measurements of share s
/// it is `n·s/(1 + (n − 1)·s)`, the weight of a best linear unbiased predictor, Robinson 1991), but never so little that more than a bound is withheld:
/// a machine that is far off is far off everywhere.
public struct SharedResidual: Hashable, Sendable {
    /// The share, 0 to 1.
    public let share: Double
    /// The most of a residual that is withheld where one measurement is known, on the scale of residuals (a natural logarithm, or points).
    public let mostWithheld: Double

    /// All of it: the same was measured.
    public static let whole = SharedResidual(share: 1, mostWithheld: 0)
    /// Three quarters of it: the same model in the same format, for other lengths.
    public static let ofModel = SharedResidual(share: 0.75, mostWithheld: 0.1)
    /// Half of it: residuals of left-out stacks are as much the stack's as the row's (1,788 pairs of rows of generation are best met by 0.5 to 0.6).
    public static let ofStack = SharedResidual(share: 0.5, mostWithheld: 0.2)
    /// Nothing: rows of a stack have nothing in common that the formula lacks.
    public static let nothing = SharedResidual(share: 0, mostWithheld: .infinity)

    /// Keeps both; a share outside of 0 to 1 is taken as the nearer end, a bound below 0 as 0.
    public init(share: Double, mostWithheld: Double) {
        self.share = min(max(share, 0), 1)
        self.mostWithheld = max(0, mostWithheld)
    }

    /// By how much an estimate is moved for measurements that share alike: `r − min((1 − p)·r, w·(1 − p)/(1 − s))` for a residual r above 0, a share s, a
    /// bound w and the pooled share `p = n·s/(1 + (n − 1)·s)`, and the opposite for one below.
    ///
    /// - Parameters:
    ///   - residual: The median of their residuals, on the scale of residuals (a natural logarithm, or points).
    ///   - count: How many they are, from 1.
    /// - Returns: The correction on the same scale, between 0 and the residual.
    public func correction(for residual: Double, count: Int) -> Double {
        guard share < 1 else { return residual }
        let pooled = Double(count) * share / (1 + Double(count - 1) * share)
        let withheld = min((1 - pooled) * residual.magnitude, mostWithheld * (1 - pooled) / (1 - share))
        return residual < 0 ? residual + withheld : residual - withheld
    }
}
