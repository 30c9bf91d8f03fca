extension BillItem {
    /// Prices a term.
    init(_ term: CostTerm, inputs: BillInputs) {
        let outcome = TermPricing(inputs: inputs, function: term.amount).outcome()
        var point = inputs.likely
        let months = term.months?(&point)
        self.init(
            id: term.id, title: term.title, timing: term.timing, amount: outcome.amount, before: months.map { Dollars($0.before) },
            after: months.map { Dollars($0.after) }, formula: term.formula, citation: term.citation, facts: term.facts, movers: outcome.movers)
    }
}
