import Lineage

/// Prices moves from one model to very many: what models have in common is worked out once.
///
/// A price is that of ``Bill`` for the same two models without forks, at the likely values of all inputs; served on own devices.
struct TargetPricing {
    /// How a model is served, with what an hour costs; nil where it cannot be priced.
    private struct Serving {
        let plan: ServingPlan
        let price: Double
        let speed: Double
    }

    private struct Served: Hashable {
        let architecture: Architecture
        let format: WeightFormat
        let work: ModelWork
    }

    /// What is served, and how many of its tokens stand for one of the model that is left.
    private struct AskedOf: Hashable {
        let served: Served
        let tokens: Double
    }

    private let question: MoveQuestion
    private let constraints: TargetConstraints
    private let rates: Rates
    private let devices: [Device]
    /// The program and the numbers of the cache that are asked for.
    private let engine: EngineName?
    private let cache: KVCache.NumberType
    private let before: Serving
    private let monthlyBefore: Double
    private let traffic: MonthlyTraffic
    private let months: Double
    private var works: [MoveWork.Signature: MoveWork] = [:]
    private var servings: [Served: Serving?] = [:]
    private var leasts: [AskedOf: Double] = [:]
    private var traffics: [TokenizerKind?: MonthlyTraffic] = [:]

    /// Makes ready; nil where it is not known what serving the model that is left costs.
    init?(_ question: MoveQuestion, _ constraints: TargetConstraints, rates: Rates) {
        self.question = question
        self.constraints = constraints
        self.rates = rates
        devices = question.servingAfter.device.map { [$0] } ?? ServingPlanner.usualDevices.compactMap { DeviceCatalogue.shipped[$0] }
        engine = question.servingAfter.engine.map { EngineName($0) }
        cache = ServingPlanner.cache(question.servingAfter)
        var stay = question
        stay.to = question.from
        let work = MoveWork(stay, rates: rates)
        traffic = work.traffic
        months = work.months
        guard let serving = Self.serving(question.from, question.servingBefore, work.traffic, question, rates) else { return nil }
        before = serving
        monthlyBefore = rates.monthlyCost(of: serving.plan, work.traffic, price: serving.price, speed: serving.speed)
    }

    /// The least that a move to a model of a kind can cost over the months: its weights alone need so many devices, which stand there all the time,
    /// and the tokens need so much of their time. Nil where its size is not known.
    mutating func leastMove(to model: CostedModel) -> Double? {
        guard let served = served(model) else { return nil }
        let asked = traffic(of: model)
        let key = AskedOf(served: served, tokens: asked.ratio)
        if let known = leasts[key] { return known }
        let size = WeightSize(of: served.architecture, in: served.format)
        let least = devices.map { device -> Double in
            let price = question.servingAfter.devicePrice ?? device.priceRange?.likely ?? 0
            let alone = ServingPlan(
                model: model, architecture: served.architecture, format: served.format, device: device, deviceCount: 1,
                engine: engine ?? ServingPlanner.usualEngine(served.format, device), cache: cache, batchLimit: nil, size: size)
            // What the user has measured may be quicker than any formula.
            let working = rates.servingRate.hasOwn ? 0 : rates.leastHours(of: alone, asked)
            return max(standingHours(size, on: device), working) * price
        }
        let move = months * ((least.min() ?? 0) - monthlyBefore)
        leasts[key] = move
        return move
    }

    /// The hours of a month in which the fewest devices stand there that hold the weights.
    private func standingHours(_ size: WeightSize, on device: Device) -> Double {
        let weights = (size.total - size.embedding).value
        let usable = device.memory.value * DeviceFit.usableShare(of: device)
        var count = Double(question.servingAfter.deviceCount ?? 1)
        if question.servingAfter.deviceCount == nil { while weights / count > usable, count < 1_024 { count *= 2 } }
        return count * MonthlyTraffic.hours
    }

    /// What a server of a model has to do; models with one tokenizer have as many tokens.
    private mutating func traffic(of model: CostedModel) -> MonthlyTraffic {
        if model.isSame(as: question.from) { return traffic }
        if let known = traffics[model.tokenizer] { return known }
        var move = question
        move.to = model
        var draft = BillDraft(move, rates: rates)
        let places = draft.traffic()
        let asked = draft.likelyTraffic(places, ratio: places.ratio)
        traffics[model.tokenizer] = asked
        return asked
    }

    /// What a move to a model of a kind costs; nil where it cannot be priced, fits no device, or is not what is asked for.
    mutating func price(_ model: CostedModel) -> KindPrice? {
        guard let served = served(model) else { return nil }
        let shape = served.architecture
        if let most = constraints.greatestQualityLoss, served.format.isQuantized,
            -rates.benchmark.estimator.value(
                for: BenchmarkLossConditions(shape, in: served.format)) > most
        {
            return nil
        }
        let work = work(model)
        if let wanted = constraints.contextTokens, let context = model.contextLength, wanted * work.traffic.ratio > Double(context) { return nil }
        guard let serving = serving(served, model) else { return nil }
        let speed = serving.plan.isSameStack(as: before.plan) ? before.speed : serving.speed
        let monthly = rates.monthlyCost(of: serving.plan, work.traffic, price: serving.price, speed: speed)
        let once = work.fixed + work.perMultipliedParameter * Double(shape.multipliedParameters)
        return KindPrice(move: once + months * (monthly - monthlyBefore), perLicence: work.perLicence)
    }

    private func served(_ model: CostedModel) -> Served? {
        guard model.work != .other, let shape = model.likelyArchitecture else { return nil }
        return Served(architecture: shape, format: question.servingAfter.format ?? model.format ?? .plain(.bfloat16), work: model.work)
    }

    private mutating func work(_ model: CostedModel) -> MoveWork {
        let ratioMatters = question.workload.contextTokens != nil && question.from.contextLength != nil
        let signature = MoveWork.Signature(
            work: model.work, task: model.task, architectureName: model.architectureName,
            family: model.family != nil && model.family == question.from.family,
            tokenizer: model.tokenizer, context: ratioMatters ? model.contextLength : nil)
        if let known = works[signature] { return known }
        var move = question
        move.to = model
        let work = MoveWork(move, rates: rates)
        works[signature] = work
        return work
    }

    private mutating func serving(_ served: Served, _ model: CostedModel) -> Serving? {
        if let known = servings[served] { return known }
        let serving = Self.serving(model, question.servingAfter, traffic, question, rates)
        servings[served] = .some(serving)
        return serving
    }

    private static func serving(
        _ model: CostedModel, _ choice: ServingChoice, _ traffic: MonthlyTraffic, _ question: MoveQuestion, _ rates: Rates
    ) -> Serving? {
        guard model.work != .other else { return nil }
        var planner = ServingPlanner(
            model: model, choice: choice, contextTokens: question.workload.contextTokens ?? traffic.prompt + traffic.answer,
            leastRate: question.workload.leastRate, traffic: traffic, rates: rates)
        guard let plan = try? planner.plan(), let price = choice.devicePrice ?? plan.device.priceRange?.likely else { return nil }
        return Serving(plan: plan, price: price, speed: rates.speed(of: plan).likely)
    }
}
