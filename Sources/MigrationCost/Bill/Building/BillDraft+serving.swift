extension BillDraft {
    /// Adds what serving costs a month before and after, and says how each is served.
    mutating func serve() -> (before: ServingPlan?, after: ServingPlan?) {
        let traffic = traffic()
        let before = server(question.from, question.servingBefore, traffic)
        let after = isSameModel && !changesServing ? before : server(question.to, question.servingAfter, traffic)
        guard let before, let after else {
            notes.append(
                .unpriced("Serving: what a month of \((before == nil ? question.from : question.to).id) costs is not known."))
            return (before?.plan, after?.plan)
        }
        let costBefore = cost(before, traffic, isAfter: false, twin: nil)
        let isTwin =
            before.isSame(as: after) && (isSameModel || inputs[traffic.ratio].value == InputValue(low: 1, likely: 1, high: 1, origin: .known))
        let costAfter = isTwin ? costBefore : cost(after, traffic, isAfter: true, twin: before)
        terms.append(
            .monthly(
                id: "serving", title: "Serving",
                formula: "30.44 d × (requests × seconds of a request ÷ 3600 ÷ utilization, at least one server) × devices × price; or tokens × price",
                citation: "FORMULAS.md §8; Calibration: batch_tokens_per_s", facts: before.facts("before") + after.facts("after")
            ) { point in
                (costBefore(&point), costAfter(&point))
            })
        return (before.plan, after.plan)
    }

    /// Whether the same model is to be served in another way.
    private var changesServing: Bool { question.servingAfter != question.servingBefore }

    /// A model as it is served: on own devices or at a price for tokens; nil where neither is known.
    private mutating func server(_ model: CostedModel, _ choice: ServingChoice, _ traffic: TrafficPlaces) -> Server? {
        if let prices = choice.tokenPrices { return .provider(prices, model) }
        guard model.work != .other else {
            notes.append(
                .unpriced("\(model.id) is served for \(model.task ?? "a task") whose rate no formula here gives: state what a million tokens cost."))
            return nil
        }
        var planner = ServingPlanner(
            model: model, choice: choice, contextTokens: contextTokens(traffic), leastRate: question.workload.leastRate,
            traffic: likelyTraffic(traffic, ratio: nil), rates: rates)
        do throws(ServingPlanner.Refusal) {
            let plan = try planner.plan()
            notes += planner.notes
            guard choice.devicePrice != nil || plan.device.priceRange != nil else {
                notes.append(.unpriced("Nobody lists a price for an hour of \(plan.device.name): state it as device_price."))
                return nil
            }
            return .own(plan, choice.devicePrice)
        } catch {
            switch error {
            case .unknownSize: notes.append(.unpriced("How large \(model.id) is is not known: register its configuration, or state its parameters."))
            case .doesNotFit(let device, let needed):
                notes.append(.obstacle("\(model.id) does not fit \(device): it needs \(Written.gibibytes(needed)) with one context."))
            }
            return nil
        }
    }

    /// What a server has to do at the likely inputs, in tokens of the model that is left, or of the other one where their ratio has a place.
    func likelyTraffic(_ traffic: TrafficPlaces, ratio: BillInputs.Place?) -> MonthlyTraffic {
        var point = inputs.likely
        return Self.asked(traffic, ratio: ratio, at: &point)
    }

    /// What a server has to do, at a point of the inputs.
    private static func asked(_ traffic: TrafficPlaces, ratio: BillInputs.Place?, at point: inout BillPoint) -> MonthlyTraffic {
        MonthlyTraffic(
            input: point[traffic.input], output: point[traffic.output], prompt: point[traffic.prompt], answer: point[traffic.answer],
            utilization: point[traffic.utilization], concurrency: point[traffic.concurrency], ratio: ratio.map { point[$0] } ?? 1)
    }

    private func contextTokens(_ traffic: TrafficPlaces) -> Double {
        question.workload.contextTokens ?? inputs[traffic.prompt].value.likely + inputs[traffic.answer].value.likely
    }

    /// The monthly cost of a server as a function of the inputs.
    private mutating func cost(
        _ server: Server, _ traffic: TrafficPlaces, isAfter: Bool, twin: Server?
    ) -> @Sendable (inout BillPoint) -> Double {
        let side = isAfter ? "after" : "before"
        let ratio = isAfter ? traffic.ratio : nil
        switch server {
        case .provider(let prices, _):
            let read = input(
                "token_price_input_\(side)", unit: "USD/M", "What a million tokens read cost \(side) the move.", .given(prices.input), citation: nil)
            let written = input(
                "token_price_output_\(side)", unit: "USD/M", "What a million tokens written cost \(side) the move.", .given(prices.output),
                citation: nil)
            return { point in
                let scale = ratio.map { point[$0] } ?? 1
                return MonthlyTraffic.days * scale * (point[traffic.input] * point[read] + point[traffic.output] * point[written]) / 1e6
            }
        case .own(let plan, let price):
            let places = MachinePlaces(price: devicePrice(plan, price, side: side), speed: speed(plan, side: side, twin: twin?.plan))
            return Self.machineCost(plan, traffic, places, ratio: ratio, rates: rates)
        }
    }

    private struct MachinePlaces {
        let price: BillInputs.Place
        let speed: BillInputs.Place
    }

    /// ``Rates/monthlyCost(of:_:price:speed:)`` as a function of the inputs.
    private static func machineCost(
        _ plan: ServingPlan, _ traffic: TrafficPlaces, _ places: MachinePlaces, ratio: BillInputs.Place?, rates: Rates
    ) -> @Sendable (inout BillPoint) -> Double {
        { point in
            let asked = Self.asked(traffic, ratio: ratio, at: &point)
            return rates.monthlyCost(of: plan, asked, price: point[places.price], speed: point[places.speed])
        }
    }

    private mutating func devicePrice(_ plan: ServingPlan, _ given: Double?, side: String) -> BillInputs.Place {
        let value = given.map { InputValue.given($0) } ?? plan.device.priceRange ?? .assumed(1, 0.1...10)
        let name = "device_price_\(plan.device.id)" + (given == nil ? "" : "_\(side)")
        return input(
            name, unit: "USD/h", "What an hour of one \(plan.device.name) costs.", value, citation: given == nil ? plan.device.priceCitation : nil)
    }

    /// How much quicker or slower than estimated a server may be: one input where both run on one stack, since both err together.
    private mutating func speed(_ plan: ServingPlan, side: String, twin: ServingPlan?) -> BillInputs.Place {
        let name = twin.map { $0.isSameStack(as: plan) } ?? false ? "serving_speed_before" : "serving_speed_\(side)"
        return input(
            name, unit: "", "How the speed of \(plan.engine.folded) on \(plan.device.name) compares to what is estimated.", rates.speed(of: plan),
            citation: "Calibration: the range that holds nine of ten measurements")
    }
}
