extension BillDraft {
    /// The device on which forks are made and models are evaluated.
    static let workshopDevice: Device = {
        guard let device = DeviceCatalogue.shipped["h100-sxm"] else { preconditionFailure("devices.json has h100-sxm") }
        return device
    }()

    /// The price of an hour of it.
    mutating func workshopPrice() -> BillInputs.Place {
        let device = Self.workshopDevice
        return input(
            "device_price_\(device.id)", unit: "USD/h", "What an hour of one \(device.name) costs.", device.priceRange ?? .assumed(3, 1...12),
            citation: device.priceCitation)
    }

    /// Adds one pass of the evaluation suite over a model.
    mutating func evaluate(id: String, title: String, shapeOf model: CostedModel) {
        guard let architecture = model.likelyArchitecture else {
            return notes.append(.unpriced("Evaluating \(model.id): \(model.reasonWithoutShape)."))
        }
        let tokens = input(
            "evaluation_tokens", unit: "tokens", "Tokens of one pass of your evaluation suite.", given: question.workshop.evaluationTokens,
            assumed: 1.2e7,
            2e6...6e7, citation: "FORMULAS.md §11: MMLU, GSM8K, HumanEval and IFEval together are about 12 M tokens")
        let share = input(
            "evaluation_share", unit: "", "The share of its peak that a device reaches in an evaluation.", given: nil, assumed: 0.3, 0.05...0.5,
            citation: "FORMULAS.md §11: 0.02 to 0.1 with the software of 2022, 0.3 with batching servers")
        let price = workshopPrice()
        let device = Self.workshopDevice
        let perToken = 2 * Double(architecture.multipliedParameters) / (device.halfPeak?.value ?? 1e15) / 3600
        terms.append(
            .once(
                id: "\(id).evaluate", title: title, formula: "tokens × 2 · weights in products ÷ (peak × share) ÷ 3600 × price of a device hour",
                citation: "FORMULAS.md §4, §11",
                facts: [
                    CostTerm.Fact(name: "weights in products for a token", value: Written.count(Double(architecture.multipliedParameters))),
                    CostTerm.Fact(name: "device", value: device.name, citation: device.citation),
                ]
            ) { point in point[tokens] * perToken / point[share] * point[price] })
    }
}
