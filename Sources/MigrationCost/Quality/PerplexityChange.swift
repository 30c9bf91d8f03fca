import Foundation

/// The rise of perplexity by quantization, in percent of that of the 16-bit model.
///
/// `ln Δ% = 4.86 − 1.15·b − 0.018·b² − 0.06·lg(P/10⁹) − 0.14·[tables] + 0.2·[flat] + 2·[grouped] + 2.85·[trained long]`, b bits a weight: the published fit
/// (FORMULAS.md §10) with a term for blocks with one scale. Its terms for groups and for long training come from different models, so a grouped
/// format of a model that was trained long adds only the larger of both.
public struct PerplexityChange: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PercentUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.perplexityDelta
    /// FORMULAS.md §15: ×/÷ 1.64 for known types, and two models are few.
    public static let publishedFactor = 2.0

    private static let citation = "facts/cost FORMULAS.md §10"
    private static let block = "rise"
    private static let names = ["constant", "bits", "squared bits", "size", "tables", "flat", "grouped", "trained long"]
    private static let start = [4.86, -1.15, -0.018, -0.06, -0.14, 0.2, 2, 2.85]
    private static let strengths = [1.0, 4, 100, 2, 2, 1, 4, 4]

    private let coefficients: [Double]

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        coefficients = Self.names.indices.map { table[Self.block]?[Self.names[$0]] ?? Self.start[$0] }
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: PerplexityConditions) -> Stack { Stack(engine: "", device: "") }

    /// One publication has nearly all rows, so what is left out together is a model.
    public static func fold(of observation: Observation<PerplexityConditions>) -> String { observation.model }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<PerplexityConditions>]) -> [CoefficientBlock] {
        let rows = observations.map { LogLinearFit.Row(features: features(of: $0.conditions), goal: log(max($0.measured, 0.02))) }
        let fitted = LogLinearFit(rows: rows, start: start, strengths: strengths).solve()
        return [
            CoefficientBlock(
                name: block, values: Dictionary(zip(names, fitted), uniquingKeysWith: { $1 }), rows: rows.count,
                citations: Set(observations.map(\.publication)).sorted() + [citation])
        ]
    }

    /// Percent.
    public func value(for conditions: PerplexityConditions) -> Double {
        exp(LogLinearFit.sum(Self.features(of: conditions), coefficients))
    }

    private static func features(of conditions: PerplexityConditions) -> [Double] {
        let bits = conditions.bits
        let isLong = conditions.isTrainedLong
        return [
            1, bits, bits * bits, log10(conditions.parameters / 1e9), conditions.family == .tables ? 1 : 0, conditions.family == .flat ? 1 : 0,
            conditions.family == .grouped && !isLong ? 1 : 0, isLong ? 1 : 0,
        ]
    }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> PerplexityConditions {
        let (architecture, format) = try row.shapeAndFormat()
        guard row.measured.isFinite else { throw UnusableMeasurement("measured", "is no number") }
        return PerplexityConditions(architecture, in: format)
    }

    /// One model's result says little of another's.
    public static func sharedResidual(of measured: PerplexityConditions, for asked: PerplexityConditions) -> SharedResidual {
        measured == asked ? .whole : SharedResidual(share: 0.25, mostWithheld: .infinity)
    }
}
