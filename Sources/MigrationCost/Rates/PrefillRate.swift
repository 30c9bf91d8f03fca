/// Tokens a second that a prompt is read at.
///
/// `t = a·(2·P·s + A)/F + u·2·P·s/(watts) + w·(weights)·m/BW + c·L·m + g·(scores)/BW + x·(exchanges)`, for a prompt of s tokens in m chunks; the rate is s/t.
/// In a layer split all but power and exchanges pass the devices as on an assembly line (``PrefillPipeline``); power is that of all devices, for each
/// of them rests while the others work. Coefficients are fitted a class of engine and device, apart for quantized weights.
public struct PrefillRate: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PerUnit<TokenUnit, SecondUnit>

    /// The kind of its rows.
    public static let kind = MeasurementKind.prefillRate
    /// FORMULAS.md §15 gives ×/÷ 1.46 for known engines; wider, as for generation, for one that nobody measured.
    public static let publishedFactor = 1.8

    private static let shape = shape(PrefillConstants.published)
    private static let quantizedShape = shape(PrefillConstants.publishedQuantized)

    private static func shape(_ published: @escaping @Sendable (InferenceClass) -> [Double]) -> InferenceCoefficients.Shape {
        InferenceCoefficients.Shape(
            names: PrefillTerm.allCases.map(\.name), published: published, citation: PrefillConstants.citation,
            launches: PrefillTerm.layers.rawValue, strengths: PrefillConstants.strengths)
    }

    private let plain: InferenceCoefficients
    private let quantized: InferenceCoefficients

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        plain = InferenceCoefficients(table, Self.shape)
        quantized = InferenceCoefficients(table, Self.quantizedShape, suffix: Self.quantizedSuffix)
    }

    static let quantizedSuffix = " quantized weights"

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: PrefillConditions) -> Stack {
        Stack(
            inferenceClass: conditions.inferenceClass, device: conditions.device, count: conditions.deviceCount,
            suffix: conditions.format.isUnquantized ? "" : quantizedSuffix)
    }

    /// What errs alike within the kind.
    public static func spreadGroup(of conditions: PrefillConditions) -> String {
        conditions.deviceCount > 1 ? "several devices" : ""
    }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<PrefillConditions>]) -> [CoefficientBlock] {
        let rows = { (isQuantized: Bool) in
            observations.filter { $0.conditions.format.isUnquantized != isQuantized }.map {
                InferenceCoefficients.Row(
                    inferenceClass: $0.conditions.inferenceClass,
                    row: StepFit.Row(
                        terms: PrefillTerm.terms(of: $0.conditions), seconds: $0.conditions.batch * $0.conditions.prompt / $0.measured),
                    publication: $0.publication)
            }
        }
        return InferenceCoefficients.fit(rows(false), shape) + InferenceCoefficients.fit(rows(true), quantizedShape, suffix: quantizedSuffix)
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: PrefillConditions) -> Double {
        let coefficients = conditions.format.isUnquantized ? plain : quantized
        let seconds = coefficients[conditions.inferenceClass].seconds(PrefillTerm.terms(of: conditions))
        return conditions.batch * conditions.prompt / seconds
    }
}
