/// One priced line of a bill.
public struct BillItem: Sendable {
    /// Its id, unique in the bill.
    public var id: String
    /// What is paid for.
    public var title: String
    /// When it is paid.
    public var timing: CostTerm.Timing
    /// The amount: once, or what a month costs more than before.
    public var amount: Estimate<DollarUnit>
    /// What a month costs before the move; nil for what is paid once.
    public var before: Dollars?
    /// What a month costs after the move; nil for what is paid once.
    public var after: Dollars?
    /// The formula.
    public var formula: String
    /// Where the formula stands.
    public var citation: String
    /// Facts that it uses.
    public var facts: [CostTerm.Fact]
    /// The inputs that move it, what the range owes most first.
    public var movers: [BillMover]
}
