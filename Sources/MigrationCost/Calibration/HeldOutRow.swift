/// What coefficients said of a row that they had not seen.
struct HeldOutRow: Sendable {
    /// The place of the row among those that were given.
    var index: Int
    /// What was left out with it.
    var fold: String
    /// The estimate.
    var estimated: Double
    /// The error on the kind's scale.
    var error: Double
    /// The residual, where the scale has one.
    var residual: Double?
    /// What the coefficients had seen of its stack.
    var familiarity: Familiarity
    /// The key of its spread.
    var group: String
}
