/// Chooses how a model is served where whoever asks did not, and says what it chose.
struct ServingPlanner {
    /// Devices that are considered where none is named: common ones of data centres with a listed price.
    static let usualDevices = ["l4", "a10g", "l40s", "a100-sxm-80", "h100-sxm", "h200-sxm"]
    /// Most devices that share one model.
    static let mostDevices = 16

    /// Why a model cannot be served as asked.
    enum Refusal: Error, Hashable {
        /// Nobody states its size.
        case unknownSize
        /// It fits none of the devices.
        case doesNotFit(device: String, needed: Bytes)
    }

    let model: CostedModel
    let choice: ServingChoice
    let contextTokens: Double
    let leastRate: Double?
    /// What the server has to do, in tokens of the model's own or of the one that is left.
    let traffic: MonthlyTraffic
    let rates: Rates
    var notes: [BillNote] = []

    /// The plan that costs least a month at the likely load, of the devices that may be used.
    mutating func plan() throws(Refusal) -> ServingPlan {
        let architecture = try shape()
        let format = weightFormat()
        let devices = choice.device.map { [$0] } ?? Self.usualDevices.compactMap { DeviceCatalogue.shipped[$0] }
        var best: (plan: ServingPlan, cost: Double)?
        var least = Bytes(Double.greatestFiniteMagnitude)
        let size = WeightSize(of: architecture, in: format)
        for device in devices {
            // A month of one device that only stands there, or the work on any number of them, may cost more than what was found.
            let standing = MonthlyTraffic.hours * price(of: device)
            if let best {
                guard standing * Double(choice.deviceCount ?? 1) < best.cost else { continue }
                let alone = ServingPlan(
                    model: model, architecture: architecture, format: format, device: device, deviceCount: 1, engine: engine(format, device),
                    cache: Self.cache(choice), batchLimit: nil, size: size)
                guard rates.leastHours(of: alone, traffic) * price(of: device) < best.cost else { continue }
            }
            let (plans, needed) = plans(architecture, format, device, size, standing: standing, below: best?.cost)
            least = min(least, needed)
            for plan in plans {
                let seconds = rates.seconds(plan, prompt: traffic.prompt, answer: traffic.answer)
                let cost = traffic.hours(seconds, speed: 1) * Double(plan.deviceCount) * price(of: device)
                if best.map({ cost < $0.cost }) ?? true { best = (plan, cost) }
            }
        }
        guard let best else { throw .doesNotFit(device: choice.device?.name ?? "any usual device", needed: least) }
        tell(best.plan)
        return best.plan
    }

    /// The ways to serve it on a device: on the fewest that it fits and on two, four and eight times as many, since little room for requests costs
    /// more than a second device does.
    ///
    /// - Parameters:
    ///   - standing: What a month of one device costs at least.
    ///   - found: What was found already: numbers of devices that cost as much at least are left out.
    private func plans(
        _ architecture: Architecture, _ format: WeightFormat, _ device: Device, _ size: WeightSize, standing: Double, below found: Double?
    ) -> ([ServingPlan], needed: Bytes) {
        let (engine, cache) = (engine(format, device), Self.cache(choice))
        var fit = FitConditions(
            architecture: architecture, format: format, cacheType: cache, device: device, deviceCount: choice.deviceCount ?? 1, split: .tensors,
            sequences: 1, tokens: contextTokens, engine: engine.folded)
        let needed = DeviceFit(fit, size: size).needed.total
        let most = device.kind == .datacenterGPU ? Self.mostDevices : 4
        var counts: [Int] = []
        if let count = choice.deviceCount {
            counts = [count]
        } else if let fewest = DeviceFit.smallestCount(fit, upTo: most, size: size) {
            counts = [1, 2, 4, 8].map { $0 * fewest }.filter { $0 <= most }
        }
        let plans = counts.compactMap { count -> ServingPlan? in
            if let found, standing * Double(count) >= found { return nil }
            fit.deviceCount = count
            guard DeviceFit(fit, size: size).fits else { return nil }
            let limit = leastRate.map { batch(leaving: $0, architecture, format, device, count, engine, cache) }
            return ServingPlan(
                model: model, architecture: architecture, format: format, device: device, deviceCount: count, engine: engine, cache: cache,
                batchLimit: limit, size: size)
        }
        return (plans, needed)
    }

    /// The largest batch, from 1, of which each sequence still gets the least rate.
    private func batch(
        leaving least: Double, _ architecture: Architecture, _ format: WeightFormat, _ device: Device, _ count: Int, _ engine: EngineName,
        _ cache: KVCache.NumberType
    ) -> Double {
        var (low, high) = (1.0, 2_048.0)
        while high - low > max(1, low / 32) {
            let middle = ((low + high) / 2).rounded()
            let rate = rates.decodeRate.estimator.value(
                for: DecodeConditions(
                    architecture: architecture, format: format, device: device, deviceCount: count, engine: engine, batch: middle,
                    prompt: traffic.prompt, generated: traffic.answer))
            if rate / middle >= least { low = middle } else { high = middle }
        }
        return low
    }

    private mutating func shape() throws(Refusal) -> Architecture {
        if let architecture = model.architecture {
            if let other = model.shapeStatedBy, other != model.id {
                notes.append(.assumption("\(model.id) has the dimensions of \(other), which it was made from."))
            }
            return architecture
        }
        guard let usual = model.likelyArchitecture else { throw .unknownSize }
        notes.append(.assumption("Nobody states the dimensions of \(model.id); those usual for \(usual.parameters) weights are taken."))
        return usual
    }

    private mutating func weightFormat() -> WeightFormat {
        if let format = choice.format ?? model.format { return format }
        notes.append(.assumption("The weights of \(model.id) are taken to be served in 16 bits."))
        return .plain(.bfloat16)
    }

    private func price(of device: Device) -> Double { choice.devicePrice ?? device.priceRange?.likely ?? 1 }

    private mutating func tell(_ plan: ServingPlan) {
        if choice.device == nil {
            notes.append(
                .assumption("\(model.id) is served on \(plan.deviceCount) × \(plan.device.name): the least costly of the usual devices that it fits.")
            )
        } else if choice.deviceCount == nil, plan.deviceCount > 1 {
            notes.append(.assumption("\(model.id) is served on \(plan.deviceCount) × \(plan.device.name): the least costly number of them."))
        }
        if choice.engine == nil { notes.append(.assumption("\(model.id) is served by \(plan.engine.folded).")) }
    }

    /// The program that serves a format on a device where none is chosen.
    static func usualEngine(_ format: WeightFormat, _ device: Device) -> EngineName {
        if case .gguf = format { return llamaCpp }
        switch device.kind {
        case .appleChip, .cpu, .phone, .edge: return llamaCpp
        case .datacenterGPU, .workstationGPU, .consumerGPU, .tpu: return server
        }
    }

    private static let llamaCpp = EngineName("llama.cpp")
    private static let server = EngineName("vllm")

    private func engine(_ format: WeightFormat, _ device: Device) -> EngineName {
        choice.engine.map { EngineName($0) } ?? Self.usualEngine(format, device)
    }

    /// The numbers of the cache.
    static func cache(_ choice: ServingChoice) -> KVCache.NumberType { choice.cacheFormat.flatMap { KVCache.NumberType($0) } ?? .float16 }
}
