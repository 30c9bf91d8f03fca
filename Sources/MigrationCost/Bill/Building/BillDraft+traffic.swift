/// The inputs of traffic, under one name each.
struct TrafficPlaces: Sendable {
    let input: BillInputs.Place
    let output: BillInputs.Place
    let prompt: BillInputs.Place
    let answer: BillInputs.Place
    let ratio: BillInputs.Place
    let utilization: BillInputs.Place
    let concurrency: BillInputs.Place
}

extension BillDraft {
    /// Adds what is asked of the model every day.
    mutating func traffic() -> TrafficPlaces {
        let work = question.workload
        return TrafficPlaces(
            input: input(
                "input_tokens_per_day", unit: "tokens/day", "Tokens that are read a day, counted by the tokenizer of the model that is left.",
                given: work.inputTokensPerDay, assumed: 1e6, 1e5...1e7),
            output: input(
                "output_tokens_per_day", unit: "tokens/day", "Tokens that are written a day, counted likewise.", given: work.outputTokensPerDay,
                assumed: 2.5e5, 2.5e4...2.5e6),
            prompt: input(
                "prompt_tokens", unit: "tokens", "Tokens of one prompt.", given: work.promptTokens, assumed: 1_000, 200...4_000),
            answer: input("answer_tokens", unit: "tokens", "Tokens of one answer.", given: work.answerTokens, assumed: 250, 50...1_000),
            ratio: tokenRatio(),
            utilization: input(
                "utilization", unit: "", "The share of time in which a server that runs has as much work as it can take.", given: nil, assumed: 0.5,
                0.2...0.8, citation: "FORMULAS.md §8: market prices are twice the cost at full load"),
            concurrency: input(
                "concurrency", unit: "requests", "Requests at once at the busiest time.", given: work.concurrency, assumed: 1, 1...1))
    }

    private mutating func tokenRatio() -> BillInputs.Place {
        let (name, meaning) = ("token_ratio", "How many tokens of the other tokenizer stand for one of the model that is left.")
        if let counted = question.workload.tokenRatio {
            return input(name, unit: "", meaning, counted, citation: counted.origin == .given ? nil : "counted on the text that was sent")
        }
        guard !isSameModel else {
            return input(name, unit: "", meaning, InputValue(low: 1, likely: 1, high: 1, origin: .known), citation: "one model has one tokenizer")
        }
        let known = Fertility.shipped.ratio(from: question.from.tokenizer, to: question.to.tokenizer, in: question.workload.texts)
        let ratio = known.ratio
        if !ratio.isExact { questions.append(BillQuestion(input: "sample", text: "A sample of your text, to count its tokens.", shareOfRange: nil)) }
        let origin = known.basis <= .measured ? InputValue.Origin.known : .assumed
        let value = InputValue(low: ratio.low.value, likely: ratio.likely.value, high: ratio.high.value, origin: origin)
        return input(name, unit: "", meaning, value, citation: known.citation)
    }
}
