/// Who answers: own machines, or a provider at a price for tokens.
enum Server: Sendable {
    case own(ServingPlan, _ price: Double?)
    case provider(ServingChoice.TokenPrices, CostedModel)

    var plan: ServingPlan? {
        if case .own(let plan, _) = self { plan } else { nil }
    }

    /// Whether another one does the same at the same price.
    func isSame(as other: Server) -> Bool {
        switch (self, other) {
        case (.own(let one, let price), .own(let two, let theirs)): one.isSame(as: two) && price == theirs
        case (.provider(let one, _), .provider(let two, _)): one == two
        default: false
        }
    }

    /// What a formula uses of it.
    func facts(_ side: String) -> [CostTerm.Fact] {
        guard case .own(let plan, _) = self else { return [] }
        let size = WeightSize(of: plan.architecture, in: plan.format)
        return [
            CostTerm.Fact(name: "device \(side)", value: "\(plan.deviceCount) × \(plan.device.name)", citation: plan.device.citation),
            CostTerm.Fact(name: "weights \(side)", value: Written.gibibytes(size.total)),
            CostTerm.Fact(name: "weights in products for a token \(side)", value: Written.count(Double(plan.architecture.multipliedParameters))),
        ]
    }
}
