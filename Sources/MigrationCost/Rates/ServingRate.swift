/// Generated tokens a second of a server that has as many requests as it can take, all together.
///
/// `1/rate = a·W(B)/(BW·n·B) + k·KV/(BW·n) + m·2·P·(1 + i/o)/(F·n) + l·L/B + h·√(1 + i/o) + x·(exchanges) + s·(scores of the prompt)`, for prompts of i
/// and answers of o tokens and B requests at once (``ServingConcurrency``). Coefficients start from FORMULAS.md §8 (bandwidth 0.9, arithmetic 0.6 of the
/// peak in 8 bits and 0.3 in 4, experts 0.1 to 0.15) and are fitted a class of server.
public struct ServingRate: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PerUnit<TokenUnit, SecondUnit>

    /// The kind of its rows.
    public static let kind = MeasurementKind.servingRate
    /// FORMULAS.md §15 gives ×/÷ 1.40 for the known engine; an unknown one as for generation.
    public static let publishedFactor = 1.6

    private static let citation = "facts/cost FORMULAS.md §8"
    private static let names = ServingTerm.allCases.map(\.name)
    private let times: [EngineClass: StepTime]

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        var times: [EngineClass: StepTime] = [:]
        for engineClass in EngineClass.allCases {
            var time = Self.start(engineClass)
            if let block = table[engineClass.rawValue] {
                for (index, name) in Self.names.enumerated() { time.coefficients[index] = block[name] ?? time.coefficients[index] }
            }
            times[engineClass] = time
        }
        self.times = times
    }

    /// The published constants: those of TensorRT-LLM; other programs need more of the processor for a token (assumed, no published figure).
    private static func start(_ engineClass: EngineClass) -> StepTime {
        let host = engineClass == .tensorRT ? 5.0 : 15.0
        let slack = engineClass == .tensorRT ? 1.0 : 1.2
        let constants = [1.1, 1.1, 1.65, 3, 7, 10, 0.8, 0, 1, 1.6].map { $0 * slack }
        return StepTime(coefficients: constants.enumerated().map { $0.offset == ServingTerm.host.rawValue ? host : $0.element }, overlapped: nil)
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: ServingConditions) -> Stack {
        Stack(engine: conditions.engine.engineClass.rawValue, device: conditions.device.id)
    }

    /// What errs alike within the kind.
    public static func spreadGroup(of conditions: ServingConditions) -> String { conditions.architecture.isMixture ? "experts" : "" }

    /// All rows are of one publication, so what is left out together is a model on a device.
    public static func fold(of observation: Observation<ServingConditions>) -> String {
        [observation.publication, observation.model, observation.conditions.device.id].joined(separator: " ")
    }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<ServingConditions>]) -> [CoefficientBlock] {
        let groups = Dictionary(grouping: observations) { $0.conditions.engine.engineClass }
        return EngineClass.allCases.map { engineClass in
            let members = groups[engineClass] ?? []
            let rows = members.map { StepFit.Row(terms: ServingTerm.terms(of: $0.conditions), seconds: 1 / $0.measured) }
            let time = StepFit(rows: rows, start: start(engineClass)).solve()
            return CoefficientBlock(
                name: engineClass.rawValue, values: Dictionary(zip(names, time.coefficients), uniquingKeysWith: { $1 }), rows: members.count,
                citations: Set(members.map(\.publication)).sorted() + [citation])
        }
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: ServingConditions) -> Double {
        guard let time = times[conditions.engine.engineClass] else { return 0 }
        return 1 / time.seconds(ServingTerm.terms(of: conditions))
    }

    /// The seconds that all devices of a full server together spend on one request, split into reading the prompt and writing the answer.
    ///
    /// Their sum is the tokens of an answer over the rate. Either grows with the tokens that it is for.
    public func requestSeconds(for conditions: ServingConditions) -> RequestSeconds {
        guard let time = times[conditions.engine.engineClass] else { return RequestSeconds(prompt: 0, answer: 0, batch: 1) }
        let answer = conditions.generated * time.seconds(ServingTerm.terms(of: conditions, readsPrompt: false))
        let all = conditions.generated * time.seconds(ServingTerm.terms(of: conditions))
        return RequestSeconds(prompt: max(0, all - answer), answer: answer, batch: ServingConcurrency.requests(conditions))
    }

    /// The seconds that devices together spend on one request at least, however many of them share the model and however many requests are answered at
    /// once: what ``requestSeconds(for:)`` has without the weights of a step, the starts of kernels and exchanges, times the number of devices.
    ///
    /// The terms that stay are divided by the number of devices or by nothing, and none by the requests: no server of such devices is quicker for its
    /// price.
    func leastDeviceSeconds(for conditions: ServingConditions) -> RequestSeconds {
        guard let time = times[conditions.engine.engineClass] else { return RequestSeconds(prompt: 0, answer: 0, batch: .infinity) }
        var alone = conditions
        (alone.deviceCount, alone.batch) = (1, 1)
        let seconds = { (readsPrompt: Bool) -> Double in
            var terms = ServingTerm.terms(of: alone, readsPrompt: readsPrompt)
            for shared in [ServingTerm.weights, .layers, .exchanges] { terms[shared.rawValue] = 0 }
            return alone.generated * time.seconds(terms)
        }
        let answer = seconds(false)
        return RequestSeconds(prompt: max(0, seconds(true) - answer), answer: answer, batch: .infinity)
    }

    /// Most of a residual for the same model in the same format with other lengths, half of it for other models.
    public static func sharedResidual(of measured: ServingConditions, for asked: ServingConditions) -> SharedResidual {
        if measured == asked { return .whole }
        return measured.architecture == asked.architecture && measured.format == asked.format ? .ofModel : .ofStack
    }
}
