extension BillDraft {
    /// Adds the work of people that the differences of two models ask for.
    mutating func work() {
        guard !isSameModel else { return }
        let (from, to) = (question.from, question.to)
        let difference = ModelDifference(from: from, to: to)
        runtime(difference)
        if difference.changesTemplate {
            if difference.isTemplateUnknown {
                notes.append(.assumption("The chat templates are taken to differ: they are not known of both models."))
            }
            effort(.chatTemplate, id: "chat_template", title: "Adapt applications to the other chat template", times: applications())
        }
        if difference.changesFamily {
            if from.work == .generation {
                let tools = input(
                    "tool_applications", unit: "applications", "Applications that have the model call tools.",
                    given: question.workshop.toolApplications, assumed: 0, 0...1)
                effort(.toolCalls, id: "tool_calling", title: "Adapt tool calling", times: tools)
            }
            // Encoders and models of speech have no prompts.
            if from.work == .generation || from.task?.hasPrefix("text-to-") == true { revisePrompts() }
        }
        if question.workshop.hasRegressionSet != true {
            if question.workshop.hasRegressionSet == nil {
                notes.append(.assumption("No set of regression cases is taken to exist: say so where there is one."))
            }
            effort(.regressionSet, id: "regression_set", title: "Write cases on which answers are compared", times: nil)
        }
        evaluate(id: "base", title: "Evaluate \(to.id)", shapeOf: to)
        contextLoss()
        if from.work != to.work || difference.losesModality {
            notes.append(
                .obstacle("\(to.id) does not do what \(from.id) does (\(to.task ?? to.work.rawValue) instead of \(from.task ?? from.work.rawValue)).")
            )
            effort(.modalityLoss, id: "modality", title: "Replace what the model no longer does", times: applications())
        }
    }

    private mutating func applications() -> BillInputs.Place {
        input("applications", unit: "applications", "Applications that call the model.", given: question.workshop.applications, assumed: 1, 1...3)
    }

    private mutating func runtime(_ difference: ModelDifference) {
        guard difference.changesArchitecture else { return }
        switch difference.runtimeSupport(on: question.servingAfter.engine) {
        case .supported(let runtimes):
            notes.append(.effect("\(question.to.architectureName ?? question.to.id) runs on \(runtimes.joined(separator: ", "))."))
            effort(.runtimeSupported, id: "runtime", title: "Take the other architecture into operation", times: nil)
        case .missing(let engine):
            notes.append(.obstacle("\(engine) is not known to run \(question.to.architectureName ?? question.to.id)."))
            effort(.runtimeMissing, id: "runtime", title: "Have \(engine) run the other architecture", times: nil)
        case .unknown:
            notes.append(.assumption("A runtime is taken to support \(question.to.id): its architecture is not known."))
            effort(.runtimeSupported, id: "runtime", title: "Take the other architecture into operation", times: nil)
        }
    }

    private mutating func revisePrompts() {
        let prompts = input(
            "prompts", unit: "prompts", "Prompts that were written for the model that is left.", given: question.workshop.prompts, assumed: 10, 3...40
        )
        let share = EffortTable.shipped.failingPromptShare
        let failing = input(
            "failing_prompts", unit: "", "The share of prompts that fail on the other model.", given: nil, assumed: share.likely,
            share.low...share.high, citation: share.citation)
        let hours = self.hours(.promptRevision)
        let review = self.hours(.promptReview)
        let pay = self.pay()
        terms.append(
            .once(
                id: "prompts", title: "Review prompts and mend those that fail",
                formula: "(prompts × failing share × hours of a prompt + hours of review) × hourly pay",
                citation: "FORMULAS.md §13"
            ) { point in (point[prompts] * point[failing] * point[hours] + point[review]) * point[pay] })
    }

    private mutating func contextLoss() {
        guard let before = question.from.contextLength, let after = question.to.contextLength else { return }
        let ratio = inputs.place(of: "token_ratio").map { inputs[$0].value.likely } ?? 1
        let needed = question.workload.contextTokens.map { $0 * ratio }
        if let needed, needed > Double(after) {
            notes.append(
                .obstacle("A context of \(Written.count(needed)) tokens of its tokenizer is more than \(question.to.id) takes (\(after))."))
            effort(.contextShrink, id: "context", title: "Shorten prompts to the smaller context", times: applications())
        } else if Double(after) != Double(before) * ratio {
            let word = Double(after) < Double(before) * ratio ? "shrinks" : "grows"
            notes.append(.effect("The context \(word) from \(before) to \(after) tokens, counted by each model's own tokenizer."))
        }
    }

    /// Adds hours of an effort, so many times.
    mutating func effort(_ kind: EffortKind, id: String, title: String, times: BillInputs.Place?) {
        let hours = self.hours(kind)
        let pay = self.pay()
        let formula = times == nil ? "hours × hourly pay" : "applications × hours × hourly pay"
        let entry = EffortTable.shipped[kind]
        terms.append(
            .once(id: "effort.\(id)", title: title, formula: formula, citation: entry.citation) { point in
                let count = times.map { point[$0] } ?? 1
                return count * point[hours] * point[pay]
            })
    }

    private mutating func hours(_ kind: EffortKind) -> BillInputs.Place {
        let entry = EffortTable.shipped[kind]
        let value =
            question.workshop.efforts[kind.rawValue]
            ?? InputValue(low: entry.hours.low.value, likely: entry.hours.likely.value, high: entry.hours.high.value, origin: .assumed)
        return input(
            "hours.\(kind.rawValue)", unit: "person-hours", "Hours of people: \(entry.trigger).", value,
            citation: value.origin == .given ? nil : entry.citation)
    }

    private mutating func pay() -> BillInputs.Place {
        input(
            "hourly_pay", unit: "USD/h", "What an hour of an engineer costs, all included.", given: question.workshop.hourlyPay, assumed: 100,
            60...180)
    }

    /// Adds the review of each licence that is new.
    mutating func reviewLicences(_ change: LicenceChange) {
        for licence in change.newLicences {
            effort(.licenceReview, id: "licence.\(licence)", title: "Review the licence \(licence)", times: nil)
        }
    }
}
