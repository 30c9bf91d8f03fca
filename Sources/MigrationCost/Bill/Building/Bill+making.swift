extension Bill {
    /// Prices a move.
    ///
    /// - Parameters:
    ///   - question: What moves, and how it is used.
    ///   - rates: The estimators; those with the user's measurements where there are any.
    /// - Complexity: About 100 evaluations of each item; about a millisecond.
    public init(_ question: MoveQuestion, rates: Rates = .shipped) {
        self.init(BillDraft.made(question, rates: rates))
    }

    private init(_ draft: BillDraft) {
        let plans = draft.plans
        let items = draft.terms.map { BillItem($0, inputs: draft.inputs) }.sorted { ($0.timing == .once ? 0 : 1) < ($1.timing == .once ? 0 : 1) }
        let whole = TermPricing(inputs: draft.inputs, function: draft.whole)
        let movers = whole.outcome().movers
        let shares = Dictionary(movers.map { ($0.input, $0.shareOfRange) }, uniquingKeysWith: { $1 })
        let questions = draft.questions.map { BillQuestion(input: $0.input, text: $0.text, shareOfRange: shares[$0.input]) }
        self.init(
            from: draft.question.from, to: draft.question.to, items: items,
            totals: BillTotals(items, months: draft.months), inputs: draft.inputs.all, movers: movers, notes: draft.notes,
            questions: questions.sorted { ($1.shareOfRange ?? 0, $0.input) < ($0.shareOfRange ?? 0, $1.input) }, forks: draft.question.forks,
            licences: draft.licences, servings: (plans.before.map { BillServing($0, draft) }, plans.after.map { BillServing($0, draft) }))
    }
}

extension BillServing {
    /// How quick a plan is.
    init(_ plan: ServingPlan, _ draft: BillDraft) {
        let prompt = draft.inputs.place(of: "prompt_tokens").map { draft.inputs[$0].value.likely } ?? 1_000
        let answer = draft.inputs.place(of: "answer_tokens").map { draft.inputs[$0].value.likely } ?? 250
        let conditions = plan.conditions(prompt: prompt, answer: answer)
        let fit = DeviceFit(
            FitConditions(
                architecture: plan.architecture, format: plan.format, cacheType: plan.cache, device: plan.device, deviceCount: plan.deviceCount,
                split: .tensors, tokens: draft.question.workload.contextTokens ?? prompt + answer, engine: plan.engine.folded))
        let single = DecodeConditions(
            architecture: plan.architecture, format: plan.format, device: plan.device, deviceCount: plan.deviceCount, engine: plan.engine,
            prompt: prompt, generated: answer)
        self.init(
            device: plan.device.id, deviceCount: plan.deviceCount, engine: plan.engine.folded, format: plan.format.name, memory: fit.needed,
            usable: fit.usable, batch: draft.rates.seconds(plan, prompt: prompt, answer: answer).batch,
            single: draft.rates.decodeRate.estimate(for: single),
            full: draft.rates.servingRate.estimate(for: conditions))
    }
}
