/// The form of the resource `efforts.json`; hours of people.
struct EffortFile: Decodable {
    struct Entry: Decodable {
        let kind: EffortKind
        let unit: Effort.Unit
        let low: Double
        let likely: Double
        let high: Double
        let trigger: String
        let evidence: Effort.Evidence
        let citation: String

        var effort: Effort {
            Effort(
                kind: kind, unit: unit, hours: Estimate(low: PersonHours(low), likely: PersonHours(likely), high: PersonHours(high)),
                trigger: trigger, evidence: evidence, citation: citation)
        }
    }

    let efforts: [Entry]
    let failingPromptShare: EffortTable.Share

    private enum CodingKeys: String, CodingKey { case efforts, failingPromptShare = "failing_prompt_share" }
}
