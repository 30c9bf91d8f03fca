/// One line of a bill before it is priced: a function of inputs, with its formula in words.
public struct CostTerm: Sendable {
    /// When it is paid.
    public enum Timing: String, Hashable, Sendable, CaseIterable {
        /// Once, for the move.
        case once
        /// Every month; the term is what the month costs more than before.
        case monthly
    }

    /// A fact that the formula uses and that no input changes: a dimension, a peak.
    public struct Fact: Hashable, Sendable {
        /// What it is.
        public var name: String
        /// Its value with its unit.
        public var value: String
        /// Where it was read.
        public var citation: String?

        /// Keeps a fact.
        public init(name: String, value: String, citation: String? = nil) {
            self.name = name
            self.value = value
            self.citation = citation
        }
    }

    /// Its id: unique in a bill.
    public var id: String
    /// What is paid for, in words.
    public var title: String
    /// When.
    public var timing: Timing
    /// The formula in symbols or words.
    public var formula: String
    /// Where the formula stands.
    public var citation: String
    /// Facts that it uses.
    public var facts: [Fact]
    /// The amount in US dollars; for a monthly term what the month costs more than before.
    public var amount: @Sendable (inout BillPoint) -> Double
    /// What the month costs before and after the move; nil for what is paid once.
    public var months: (@Sendable (inout BillPoint) -> (before: Double, after: Double))?

    /// A term that is paid once.
    public static func once(
        id: String, title: String, formula: String, citation: String, facts: [Fact] = [], amount: @escaping @Sendable (inout BillPoint) -> Double
    ) -> Self {
        Self(id: id, title: title, timing: .once, formula: formula, citation: citation, facts: facts, amount: amount, months: nil)
    }

    /// A term that is paid every month: what it costs before and after.
    public static func monthly(
        id: String, title: String, formula: String, citation: String, facts: [Fact] = [],
        months: @escaping @Sendable (inout BillPoint) -> (before: Double, after: Double)
    ) -> Self {
        Self(
            id: id, title: title, timing: .monthly, formula: formula, citation: citation, facts: facts,
            amount: { point in
                let months = months(&point)
                return months.after - months.before
            }, months: months)
    }
}
