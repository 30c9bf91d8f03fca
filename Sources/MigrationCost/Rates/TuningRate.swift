/// Tokens a second that a fine-tune takes in, all devices together.
///
/// `t = a·C/F + g·A/F + e·E/BW + q·P/10¹² + z·(gathering) + o·(optimizer)`, beside c·L of started kernels, and the rate is b·s·n/t: C the products of
/// weights, A those of attention, E the hidden states. In plain PyTorch the launches run beside the GPU's work, elsewhere they add. Coefficients start
/// from FORMULAS.md §5 and are fitted a stack.
public struct TuningRate: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PerUnit<TokenUnit, SecondUnit>

    /// The kind of its rows.
    public static let kind = MeasurementKind.tuningRate
    /// FORMULAS.md §15: ×/÷ 1.5 for a stack outside of the calibration.
    public static let publishedFactor = 1.5

    private static let citation = "facts/cost FORMULAS.md §5, table of stacks"
    /// How strongly coefficients are held at their start: passes over hidden states and launches, for which sums were published, little.
    private static let strengths = [0.05, 0.05, 0.003, 0.02, 0.02, 0.05, 0.01]
    private static let names = TuningTerm.allCases.map(\.name)
    private let times: [TuningStack: StepTime]

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        var times: [TuningStack: StepTime] = [:]
        for stack in TuningStack.allCases {
            var time = Self.start(stack)
            if let block = table[stack.rawValue] {
                for (index, name) in Self.names.enumerated() { time.coefficients[index] = block[name] ?? time.coefficients[index] }
            }
            times[stack] = time
        }
        self.times = times
    }

    /// The published constants in the order of ``TuningTerm``: one over the reached share of the peak, milliseconds a layer, 30 s for 10¹² unpacked
    /// weights. They were fitted to sums that count attention and passes over hidden states as products, so those start low or alike.
    private static func start(_ stack: TuningStack) -> StepTime {
        let constants: [Double] =
            switch stack {
            case .eager: [1.72, 1, 400, 30, 6, 1.2, 5]
            case .unpacked: [4.76, 4.76, 1, 30, 6, 1.2, 1.8]
            case .compiled: [1.18, 1.18, 1, 30, 3, 1.2, 3]
            case .sharded: [1.35, 1.35, 1, 30, 3, 1.2, 12.6]
            case .megatron: [2.5, 2.5, 1, 30, 1, 1, 0.2]
            }
        return StepTime(coefficients: constants, overlapped: stack.overlapsLaunches ? TuningTerm.layers.rawValue : nil)
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: TuningRateConditions) -> Stack { Stack(engine: conditions.stack.rawValue, device: conditions.device.id) }

    /// Nearly all rows are of one publication, so what is left out together is a model under a method.
    public static func fold(of observation: Observation<TuningRateConditions>) -> String {
        [observation.publication, observation.model, observation.conditions.method.rawValue].joined(separator: " ")
    }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<TuningRateConditions>]) -> [CoefficientBlock] {
        let groups = Dictionary(grouping: observations, by: \.conditions.stack)
        return TuningStack.allCases.map { stack in
            let members = groups[stack] ?? []
            let rows = members.map {
                StepFit.Row(terms: TuningTerm.terms(of: $0.conditions), seconds: Self.tokens($0.conditions) / $0.measured)
            }
            let time = StepFit(rows: rows, start: start(stack), strengths: strengths).solve()
            return CoefficientBlock(
                name: stack.rawValue, values: Dictionary(zip(names, time.coefficients), uniquingKeysWith: { $1 }), rows: members.count,
                citations: Set(members.map(\.publication)).sorted() + [citation])
        }
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: TuningRateConditions) -> Double {
        guard let time = times[conditions.stack] else { return 0 }
        return Self.tokens(conditions) / time.seconds(TuningTerm.terms(of: conditions))
    }

    /// Tokens that all devices take in with one micro-batch.
    private static func tokens(_ conditions: TuningRateConditions) -> Double {
        conditions.batch * conditions.sequence * Double(conditions.deviceCount)
    }
}
