/// What moving to a model costs once, by what its amount depends on: people's work, and evaluations that grow with the weights in products.
///
/// Taken from the terms of a ``BillDraft``, so that no formula stands twice.
struct MoveWork: Sendable {
    /// What of a model the work depends on; models that are alike in it need the same work.
    struct Signature: Hashable {
        let work: ModelWork
        let task: String?
        let architectureName: String?
        let family: Bool
        let tokenizer: TokenizerKind?
        let context: Int64?
    }

    /// US dollars once, evaluations apart.
    let fixed: Double
    /// US dollars for each weight in a product for one token.
    let perMultipliedParameter: Double
    /// US dollars for each licence that is new.
    let perLicence: Double
    /// What the server of the new model has to do.
    let traffic: MonthlyTraffic
    /// The months that are looked at.
    let months: Double

    /// The work of a move; its target must have a shape or a number of weights.
    init(_ question: MoveQuestion, rates: Rates) {
        var draft = BillDraft(question, rates: rates)
        let places = draft.traffic()
        draft.work()
        let own = draft.terms.count
        draft.effort(.licenceReview, id: "licence", title: "", times: nil)
        _ = draft.input("months", unit: "", "", given: question.workload.months, assumed: 12, 12...12)
        var point = draft.inputs.likely
        let amounts = draft.terms.map { $0.amount(&point) }
        let evaluated = zip(draft.terms, amounts).first { $0.0.id == "base.evaluate" }?.1 ?? 0
        let shape = question.to.likelyArchitecture
        perMultipliedParameter = evaluated / max(1, Double(shape?.multipliedParameters ?? 1))
        fixed = amounts[..<own].reduce(0, +) - evaluated
        perLicence = amounts[own]
        traffic = draft.likelyTraffic(places, ratio: places.ratio)
        months = draft.months
    }
}
