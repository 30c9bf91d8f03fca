extension BillDraft {
    /// Says what gets better or worse without a price: what a format loses, and measured results of both models side by side.
    mutating func qualityEffects(_ plans: (before: ServingPlan?, after: ServingPlan?)) {
        guard !isSameModel || plans.before?.format != plans.after?.format else { return }
        for plan in [plans.before, plans.after].compactMap({ $0 }) {
            guard plan.format.isQuantized else { continue }
            let loss = rates.benchmark.estimate(for: BenchmarkLossConditions(plan.architecture, in: plan.format))
            let words = [loss.likely.value, loss.low.value, loss.high.value].map { Written.points($0) }
            notes.append(.effect("\(plan.model.id) in \(plan.format.name) is at \(words[0]) of MMLU against 16 bits (\(words[1]) to \(words[2]))."))
        }
        for pair in ResultPair.pairs(question.from.evaluations, question.to.evaluations) {
            notes.append(.effect(pair.text))
        }
    }
}
