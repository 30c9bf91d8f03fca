import Foundation

/// Device-hours of a whole training run as it is billed: restarts, stalls and other stages are in it.
///
/// `hours = tokens / (clean rate) / 3600 · lost`, `lost = k·(70·10⁹/P)^γ`: small models on large clusters lose more. Published totals imply 0.28–0.54 of
/// the peak on A100 and 0.17–0.37, rising with size, on H100, where clean runs reach 0.52 and 0.40 (FORMULAS.md §5), so k = 1.3 and γ = 0.1.
public struct TrainingHours: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = DeviceHourUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.trainingHours
    /// FORMULAS.md §15: ×/÷ 1.68, with few rows; wider for models that were distilled.
    public static let publishedFactor = 2.0

    private static let citation = "facts/cost FORMULAS.md §5, published totals"
    private static let block = "runs"
    private static let start = (lost: 1.3, growth: 0.1)

    /// The clean rate is that of the published constants, so that this kind does not depend on another's calibration; but large runs of mixtures are tuned
    /// by hand (DeepSeek-V3 reached 0.17 of the 8-bit peak where benchmarks reach 0.13), so their experts cost less.
    private static let clean = TrainingRate(
        CoefficientTable([CoefficientBlock(name: TrainingRate.block, values: [TrainingTerm.experts.name: 0.4], rows: 0, citations: [citation])]))

    private let rate: TrainingRate
    private let lost: Double
    private let growth: Double

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        rate = Self.clean
        lost = table[Self.block]?["lost"] ?? Self.start.lost
        growth = table[Self.block]?["growth"] ?? Self.start.growth
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: TrainingRunConditions) -> Stack { Stack(engine: "", device: conditions.training.device.id) }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<TrainingRunConditions>]) -> [CoefficientBlock] {
        let plain = TrainingHours(lost: 1, growth: 0)
        let rows = observations.map { observation in
            LogLinearFit.Row(
                features: [1, log(70e9 / size(observation.conditions))],
                goal: log(observation.measured / plain.value(for: observation.conditions)))
        }
        // Few models tell how the loss changes with size, so that is held the more strongly.
        let fitted = LogLinearFit(rows: rows, start: [log(start.lost), start.growth], strengths: [2, 10]).solve()
        return [
            CoefficientBlock(
                name: block, values: ["lost": exp(fitted[0]), "growth": max(0, fitted[1])], rows: rows.count,
                citations: Set(observations.map(\.publication)).sorted() + [citation])
        ]
    }

    private init(lost: Double, growth: Double) {
        rate = Self.clean
        self.lost = lost
        self.growth = growth
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: TrainingRunConditions) -> Double {
        let clean = conditions.tokens / rate.value(for: conditions.training) / 3600
        return clean * lost * pow(70e9 / Self.size(conditions), growth)
    }

    private static func size(_ conditions: TrainingRunConditions) -> Double { max(1, Double(conditions.training.architecture.activeParameters)) }
}

extension TrainingHours {
    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> TrainingRunConditions {
        guard let tokens = row.tokens, tokens >= 1, tokens.isFinite else { throw UnusableMeasurement("tokens", "is missing") }
        return TrainingRunConditions(training: try TrainingRate.conditions(of: row, in: devices), tokens: tokens)
    }
}
