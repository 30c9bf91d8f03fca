/// Device-hours of evaluating a model on so many tokens.
///
/// `hours = 2·P·tokens / (share·F) / 3600`. HELM of 2022 reached 0.02–0.10 of the peak (arXiv:2211.09110 §6); a batching server reaches about 0.3
/// (FORMULAS.md §11). The range says how weak the evidence is.
public struct EvaluationCost: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = DeviceHourUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.evaluationHours
    /// The factor that held nine of ten measurements elsewhere; an assumption where no publication is named.
    public static let publishedFactor = 3.0

    private static let citation = "facts/cost FORMULAS.md §11"
    private static let old = "harness of 2022"
    private static let new = "batching server"

    private let oldShare: Double
    private let newShare: Double

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        oldShare = table[Self.old]?["share"] ?? 0.05
        newShare = table[Self.new]?["share"] ?? 0.3
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: EvaluationConditions) -> Stack {
        Stack(engine: conditions.engine.isRecent ? "new" : "old", device: conditions.device.id)
    }

    /// A row moves the share of its age to the geometric mean of its own and one published row.
    public static func fit(_ observations: [Observation<EvaluationConditions>]) -> [CoefficientBlock] {
        [(old, 0.05, false), (new, 0.3, true)].map { name, published, isRecent in
            let members = observations.filter { $0.conditions.engine.isRecent == isRecent }
            let shares = members.map { hours($0.conditions, share: 1) / $0.measured }
            let share = shares.isEmpty ? published : ((Quantiles.median(shares) ?? published) * published).squareRoot()
            return CoefficientBlock(
                name: name, values: ["share": share], rows: members.count, citations: Set(members.map(\.publication)).sorted() + [citation])
        }
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: EvaluationConditions) -> Double {
        Self.hours(conditions, share: conditions.engine.isRecent ? newShare : oldShare)
    }

    private static func hours(_ conditions: EvaluationConditions, share: Double) -> Double {
        let peak = conditions.device.peak(sixteenBit: true, of: .plain(.bfloat16))
        return 2 * Double(conditions.architecture.multipliedParameters) * conditions.tokens / (share * peak) / 3600
    }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> EvaluationConditions {
        guard let tokens = row.tokens, tokens >= 1 else { throw UnusableMeasurement("tokens", "is missing") }
        return EvaluationConditions(
            architecture: try row.shape(), device: try InferenceRow.device(row, devices), engine: EngineName(row.engine ?? ""), tokens: tokens)
    }
}
