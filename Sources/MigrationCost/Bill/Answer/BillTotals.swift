/// The sums of a bill; each equals the sum of the items that it stands for, low with low and high with high.
public struct BillTotals: Hashable, Sendable {
    /// What is paid once.
    public var once: Estimate<DollarUnit>
    /// What a month costs before the move.
    public var monthlyBefore: Dollars
    /// What a month costs after it.
    public var monthlyAfter: Dollars
    /// What a month costs more than before; negative where the move saves.
    public var monthlyChange: Estimate<DollarUnit>
    /// The months that are looked at.
    public var months: Double
    /// What the move costs over those months: once, and the change of each month. Moving a model to itself costs nothing.
    public var move: Estimate<DollarUnit>
    /// What runs over those months after the move cost, the move included. More traffic never makes it less.
    public var spending: Dollars
    /// After how many months the savings have paid what was paid once: 0 where nothing is, nil where the move saves nothing.
    public var breakEvenMonths: Double?

    /// Sums items.
    public init(_ items: [BillItem], months: Double) {
        once = items.filter { $0.timing == .once }.reduce(.zero) { $0 + $1.amount }
        monthlyChange = items.filter { $0.timing == .monthly }.reduce(.zero) { $0 + $1.amount }
        monthlyBefore = items.reduce(.zero) { $0 + ($1.before ?? .zero) }
        monthlyAfter = items.reduce(.zero) { $0 + ($1.after ?? .zero) }
        self.months = months
        move = once + monthlyChange * months
        spending = once.likely + monthlyAfter * months
        if once.likely == .zero, monthlyChange.likely <= .zero {
            breakEvenMonths = 0
        } else if monthlyChange.likely < .zero {
            breakEvenMonths = once.likely / (monthlyChange.likely * -1)
        } else {
            breakEvenMonths = nil
        }
    }
}
