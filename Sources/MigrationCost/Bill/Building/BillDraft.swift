/// A bill in the making: inputs, terms and remarks, in the order in which they come.
package struct BillDraft {
    let question: MoveQuestion
    let rates: Rates
    package var inputs = BillInputs()
    var terms: [CostTerm] = []
    var notes: [BillNote] = []
    var questions: [BillQuestion] = []
    var plans: (before: ServingPlan?, after: ServingPlan?)
    var licences: LicenceChange?

    init(_ question: MoveQuestion, rates: Rates) {
        self.question = question
        self.rates = rates
    }

    /// Adds an input that was given, or else a default with its range, which is told and asked for.
    mutating func input(
        _ name: String, unit: String, _ meaning: String, given: Double?, assumed: Double, _ range: ClosedRange<Double>, citation: String? = nil
    ) -> BillInputs.Place {
        if let place = inputs.place(of: name) { return place }
        let value = given.map { InputValue.given($0) } ?? .assumed(assumed, range)
        if given == nil { questions.append(BillQuestion(input: name, text: meaning, shareOfRange: nil)) }
        return inputs.add(BillInput(name: name, unit: unit, meaning: meaning, value: value, citation: given == nil ? citation : nil))
    }

    /// Adds an input whose value is known or calibrated.
    mutating func input(_ name: String, unit: String, _ meaning: String, _ value: InputValue, citation: String?) -> BillInputs.Place {
        inputs.add(BillInput(name: name, unit: unit, meaning: meaning, value: value, citation: citation))
    }

    /// Whether nothing is moved: the same model, or the same weights.
    var isSameModel: Bool { question.from.isSame(as: question.to) }
}
