/// Tokens a second and device of training all weights: a clean run, without restarts.
///
/// `1/rate = a·6P/F + g·6·L·H·d·s/(watts) + r·2P/F + u·C/(watts) + e·2·L·h/BW + c·L/(b·s) + x·6P/F₁₆`. One set of coefficients for all programs: the
/// share of the peak that is reached follows from arithmetic, power and bandwidth of the device. Published shares are 0.38–0.64 on A100 and 0.26–0.46
/// on H100 in 16 bits (llm-foundry), 0.39 on H100 in 8 bits (NeMo), 0.35–0.67 on TPU (FORMULAS.md §5).
public struct TrainingRate: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PerUnit<TokenUnit, SecondUnit>

    /// The kind of its rows.
    public static let kind = MeasurementKind.trainingRate
    /// FORMULAS.md §15 gives ×/÷ 1.38 for known programs; as fine-tuning for others.
    public static let publishedFactor = 1.5

    private static let citation = "facts/cost FORMULAS.md §5"
    /// The name of its one block.
    static let block = "all programs"
    private static let names = TrainingTerm.allCases.map(\.name)
    /// Set so that A100 reaches 0.52 and H100 0.40 of their peaks at 2,048 tokens, as published.
    private static let start = StepTime(coefficients: [1.1, 3, 0.8, 0.8, 60, 1, 1], overlapped: nil)

    private let time: StepTime

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        var time = Self.start
        if let block = table[Self.block] {
            for (index, name) in Self.names.enumerated() { time.coefficients[index] = block[name] ?? time.coefficients[index] }
        }
        self.time = time
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: TrainingConditions) -> Stack { Stack(engine: conditions.engine, device: conditions.device.id) }

    /// Few programs have rows, so what is left out together is a model on a device.
    public static func fold(of observation: Observation<TrainingConditions>) -> String {
        [observation.publication, observation.model, observation.conditions.device.id].joined(separator: " ")
    }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<TrainingConditions>]) -> [CoefficientBlock] {
        let rows = observations.map { StepFit.Row(terms: TrainingTerm.terms(of: $0.conditions), seconds: 1 / $0.measured) }
        let time = StepFit(rows: rows, start: start).solve()
        return [
            CoefficientBlock(
                name: block, values: Dictionary(zip(names, time.coefficients), uniquingKeysWith: { $1 }), rows: observations.count,
                citations: Set(observations.map(\.publication)).sorted() + [citation])
        ]
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: TrainingConditions) -> Double { 1 / time.seconds(TrainingTerm.terms(of: conditions)) }
}
