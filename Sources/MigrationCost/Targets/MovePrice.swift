/// What a move costs at the likely values of all inputs, without ranges and without what moves them: for lists of many moves.
public struct MovePrice: Sendable {
    /// Over the months: once, and the change of each month. The same as the likely ``BillTotals/move`` of ``Bill``.
    public let move: Dollars
    /// Once.
    public let once: Dollars
    /// What a month costs before; nil where it is not priced.
    public let monthlyBefore: Dollars?
    /// What a month costs after; nil where it is not priced.
    public let monthlyAfter: Dollars?
    /// How the model that is moved to is served; nil where it is not on own devices.
    public let device: (id: String, count: Int, engine: String, format: WeightFormat)?
    /// The points of MMLU that its format gains or, below 0, loses against 16 bits; nil where it is not known how it is served.
    public let qualityChange: Double?
    /// What stands in the way or is not priced, as sentences.
    public let warnings: [String]

    /// Prices a move: one evaluation of each term.
    public init(_ question: MoveQuestion, rates: Rates = .shipped) {
        let draft = BillDraft.made(question, rates: rates)
        var point = draft.inputs.likely
        let amounts = draft.terms.map { $0.amount(&point) }
        let months = draft.terms.compactMap { $0.months }.map { $0(&point) }
        once = Dollars(zip(draft.terms, amounts).reduce(0) { $0 + ($1.0.timing == .once ? $1.1 : 0) })
        monthlyBefore = months.isEmpty ? nil : Dollars(months.reduce(0) { $0 + $1.before })
        monthlyAfter = months.isEmpty ? nil : Dollars(months.reduce(0) { $0 + $1.after })
        move = Dollars(zip(draft.terms, amounts).reduce(0) { $0 + $1.1 * ($1.0.timing == .monthly ? draft.months : 1) })
        device = draft.plans.after.map { ($0.device.id, $0.deviceCount, $0.engine.folded, $0.format) }
        qualityChange = draft.plans.after.map { plan in
            plan.format.isQuantized ? rates.benchmark.estimator.value(for: BenchmarkLossConditions(plan.architecture, in: plan.format)) : 0
        }
        warnings = draft.notes.filter { $0.kind == .obstacle || $0.kind == .unpriced }.map(\.text)
    }
}
