import Foundation
import MigrationCost

/// How the model is used.
struct WorkloadBody: Decodable {
    let workload: Workload

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(
            decoder,
            only: [
                "input_tokens_per_day", "output_tokens_per_day", "prompt_tokens", "answer_tokens", "concurrency", "tokens_per_second", "context",
                "texts", "months",
            ])
        var workload = Workload()
        workload.inputTokensPerDay = try fields.number("input_tokens_per_day", in: CostLimits.tokensPerDay)
        workload.outputTokensPerDay = try fields.number("output_tokens_per_day", in: CostLimits.tokensPerDay)
        workload.promptTokens = try fields.number("prompt_tokens", in: CostLimits.tokens)
        workload.answerTokens = try fields.number("answer_tokens", in: CostLimits.tokens)
        workload.concurrency = try fields.number("concurrency", in: CostLimits.counts)
        workload.leastRate = try fields.number("tokens_per_second", in: 0.01...1e6)
        workload.contextTokens = try fields.number("context", in: CostLimits.tokens)
        workload.months = try fields.number("months", in: 1...120)
        if let texts = try fields.value("texts", as: [String: Double].self) {
            guard texts.count <= CostLimits.texts else { throw fields.problem("texts", "has more than \(CostLimits.texts) kinds") }
            let shares = try texts.sorted { $0.key < $1.key }.map { word, share in
                guard let sort = TextSort(word) else {
                    throw fields.problem("texts", "has '\(word.prefix(40))', which is neither a language's code nor code, json or table")
                }
                return (sort: sort, share: share)
            }
            do { workload.texts = try TextMix(shares) } catch { throw fields.problem("texts", "cannot be used: \(error)") }
        }
        self.workload = workload
    }
}

/// How a model is served.
struct ServingBody: Decodable {
    let choice: ServingChoice

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(
            decoder,
            only: ["device", "custom_device", "device_count", "engine", "format", "device_price", "input_price", "output_price", "cache_format"])
        var choice = ServingChoice()
        choice.device = try fields.value("custom_device", as: CustomDeviceBody.self)?.device
        if let id = try fields.text("device") {
            guard choice.device == nil else { throw fields.problem("device", "and 'custom_device' are both given") }
            choice.device = try Self.device(id, field: "device")
        }
        choice.deviceCount = try fields.number("device_count", in: 1...1_024).map { Int($0) }
        choice.engine = try fields.text("engine", atMost: 100)
        if let word = try fields.text("format", atMost: 100) { choice.format = try Self.format(word, field: "format") }
        choice.devicePrice = try fields.number("device_price", in: CostLimits.dollars)
        let prices = (try fields.number("input_price", in: CostLimits.dollars), try fields.number("output_price", in: CostLimits.dollars))
        switch prices {
        case (nil, nil): break
        case (let input?, let output?): choice.tokenPrices = ServingChoice.TokenPrices(input: input, output: output)
        default: throw fields.problem(prices.0 == nil ? "input_price" : "output_price", "is missing beside the other price")
        }
        if let word = try fields.text("cache_format", atMost: 40) {
            guard KVCache.NumberType(word) != nil else { throw fields.problem("cache_format", "is FP16, FP8 or INT8, not '\(word)'") }
            choice.cacheFormat = word
        }
        self.choice = choice
    }

    /// The device with an id.
    static func device(_ id: String, field: String) throws(Problem) -> Device {
        guard let device = DeviceCatalogue.shipped[id] else {
            throw Problem(
                .badParameter, "No device is named '\(id.prefix(60))'; GET /v1/devices lists them.", field: field,
                suggestions: DeviceCatalogue.shipped.suggestions(for: id))
        }
        return device
    }

    /// The format with a name.
    static func format(_ word: String, field: String) throws(Problem) -> WeightFormat {
        guard let format = WeightFormat(word) else {
            throw Problem(
                .badParameter,
                "'\(word.prefix(60))' is no format of weights; there are BF16, FP8, INT8, Q4_K_M, GPTQ-4bit-g128, AWQ-4bit-g128, NF4, MXFP4, …",
                field: field)
        }
        return format
    }
}

/// A device that the catalogue does not have.
struct CustomDeviceBody: Decodable {
    let device: Device

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(decoder, only: ["name", "kind", "memory_gib", "bandwidth_gbs", "half_tflops", "fp8_tflops", "watts"])
        func needed(_ name: String, in range: ClosedRange<Double>) throws -> Double {
            guard let number = try fields.number(name, in: range) else { throw fields.problem(name, "is missing") }
            return number
        }
        let word = try fields.text("kind", atMost: 40) ?? OwnDevice.usualKind.rawValue
        guard let kind = Device.Kind(rawValue: word) else {
            throw fields.problem("kind", "is one of \(Device.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        var device = OwnDevice.device(
            named: try fields.text("name", atMost: 100) ?? "custom device", kind: kind, gibibytes: try needed("memory_gib", in: OwnDevice.gibibytes),
            gigabytesPerSecond: try needed("bandwidth_gbs", in: OwnDevice.gigabytesPerSecond),
            teraflops: try needed("half_tflops", in: OwnDevice.teraflops))
        device.eightBitPeak = try fields.number("fp8_tflops", in: OwnDevice.teraflops).map { OperationsPerSecond($0 * 1e12) }
        device.watts = try fields.number("watts", in: 0.1...1e6)
        self.device = device
    }
}

/// Applications, people, evaluations.
struct WorkshopBody: Decodable {
    let workshop: Workshop

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(
            decoder, only: ["hourly_pay", "applications", "tool_applications", "prompts", "has_regression_set", "evaluation_tokens", "hours"])
        var workshop = Workshop()
        workshop.hourlyPay = try fields.number("hourly_pay", in: CostLimits.dollars)
        workshop.applications = try fields.number("applications", in: CostLimits.counts)
        workshop.toolApplications = try fields.number("tool_applications", in: CostLimits.counts)
        workshop.prompts = try fields.number("prompts", in: CostLimits.counts)
        workshop.hasRegressionSet = try fields.flag("has_regression_set")
        workshop.evaluationTokens = try fields.number("evaluation_tokens", in: CostLimits.runTokens)
        for (word, hours) in try fields.value("hours", as: [String: Double].self) ?? [:] {
            guard EffortKind(rawValue: word) != nil else {
                throw fields.problem("hours", "has '\(word.prefix(40))'; there are \(EffortKind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            guard (0...1e6).contains(hours) else { throw fields.problem("hours.\(word)", "is a number from 0 to 1000000") }
            workshop.efforts[word] = .given(hours)
        }
        self.workshop = workshop
    }
}

/// What the model is used for, as licences ask.
struct UseBody: Decodable {
    let use: IntendedUse

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(decoder, only: Set(UseQuestion.Field.allCases.map(\.rawValue)))
        var use = IntendedUse()
        use.isCommercial = try fields.flag(UseQuestion.Field.isCommercial.rawValue)
        use.monthlyUsers = try fields.number(UseQuestion.Field.monthlyUsers.rawValue, in: 0...1e11).map { Int64($0) }
        use.yearlyRevenue = try fields.number(UseQuestion.Field.yearlyRevenue.rawValue, in: 0...1e15).map { Int64($0) }
        use.distributesWeights = try fields.flag(UseQuestion.Field.distributesWeights.rawValue)
        use.trainsOnOutputs = try fields.flag(UseQuestion.Field.trainsOnOutputs.rawValue)
        use.isInEuropeanUnion = try fields.flag(UseQuestion.Field.isInEuropeanUnion.rawValue)
        use.isMultimodal = try fields.flag(UseQuestion.Field.isMultimodal.rawValue)
        self.use = use
    }
}
