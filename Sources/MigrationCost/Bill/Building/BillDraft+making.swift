extension BillDraft {
    /// The draft of a move, with all its terms.
    package static func made(_ question: MoveQuestion, rates: Rates = .shipped) -> BillDraft {
        var draft = BillDraft(question, rates: rates)
        draft.plans = draft.serve()
        draft.moveForks()
        draft.work()
        draft.licences = question.obligations.map { LicenceChange(from: $0.before, to: $0.after, use: question.use) }
        if let licences = draft.licences, !draft.isSameModel { draft.reviewLicences(licences) }
        draft.qualityEffects(draft.plans)
        _ = draft.input("months", unit: "months", "The months that are looked at.", given: question.workload.months, assumed: 12, 12...12)
        return draft
    }

    /// The months that are looked at.
    var months: Double { inputs.place(of: "months").map { inputs[$0].value.likely } ?? 12 }

    /// What the move costs over the months, as a function of all inputs.
    var whole: @Sendable (inout BillPoint) -> Double {
        let (terms, months) = (terms, inputs.place(of: "months"))
        return { point in
            let span = months.map { point[$0] } ?? 12
            return terms.reduce(0) { $0 + $1.amount(&point) * ($1.timing == .monthly ? span : 1) }
        }
    }

    /// What the move costs at the likely values of some inputs.
    package func total(_ inputs: BillInputs) -> Double {
        var point = inputs.likely
        return whole(&point)
    }
}
