import Foundation

/// The points of a benchmark (MMLU) that a model gains by quantization: below 0 where it loses, as nearly always.
///
/// `points = −g · (1 + 10⁹/P)` for 8 bits of GPTQ and for groups, `−g · (10⁹/P)^0.7` for 4-bit weights with 8-bit activations, g by recipe; mixtures
/// and numbers of 8 bits lose `g·2^(4.5 − b)` like groups. From FORMULAS.md §10: 8 bits of GPTQ lose 0.2–2.3 points (0.7 in the middle), 4 bits 4–5 at
/// half a billion weights, 1–2 at 1.5, 0.5–3 at 7, 1–1.8 at 72. Benchmarks of the size of MMLU have a standard error of 0.4 points, so less than that is
/// never claimed.
public struct BenchmarkLoss: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PointUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.qualityDelta
    /// Errors are counted in points.
    public static let scale = ErrorScale.points
    /// Points on either side.
    public static let publishedFactor = 2.0

    private static let citation = "facts/cost FORMULAS.md §10"
    private let losses: [BenchmarkLossConditions.Recipe: Double]

    /// Points that are lost at large sizes, or at 10⁹ weights for 8-bit activations.
    private static func published(_ recipe: BenchmarkLossConditions.Recipe) -> Double {
        switch recipe {
        case .none: 0
        case .eightBits: 0.6
        case .groups: 1.3
        case .mixture: 0.8
        case .roundedActivations: 6.5
        case .rotatedActivations: 2.3
        case .trainedActivations: 0.5
        }
    }

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        losses = Dictionary(
            BenchmarkLossConditions.Recipe.allCases.map { ($0, table[$0.rawValue]?["points"] ?? Self.published($0)) }, uniquingKeysWith: { $1 })
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: BenchmarkLossConditions) -> Stack { Stack(engine: "", device: "") }

    /// A recipe's loss is the mean of its rows' median and three published rows.
    public static func fit(_ observations: [Observation<BenchmarkLossConditions>]) -> [CoefficientBlock] {
        let groups = Dictionary(grouping: observations, by: \.conditions.recipe)
        return BenchmarkLossConditions.Recipe.allCases.map { recipe in
            let members = groups[recipe] ?? []
            let rows = members.filter { share($0.conditions) > 0 }.map { -$0.measured / share($0.conditions) }
            let count = Double(rows.count)
            let points = Quantiles.median(rows).map { ($0 * count + 3 * published(recipe)) / (count + 3) } ?? published(recipe)
            return CoefficientBlock(
                name: recipe.rawValue, values: ["points": max(0, points)], rows: rows.count,
                citations: Set(members.map(\.publication)).sorted() + [citation])
        }
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: BenchmarkLossConditions) -> Double { -(losses[conditions.recipe] ?? 0) * Self.share(conditions) }

    /// How many times the recipe's loss a model of a size has.
    private static func share(_ conditions: BenchmarkLossConditions) -> Double {
        let small = 1e9 / conditions.parameters
        switch conditions.recipe {
        case .none: return 0
        case .eightBits: return 1 + small
        case .groups: return (1 + small) * pow(2, 4 - conditions.bits)
        case .mixture: return (1 + small) * pow(2, 4.5 - conditions.bits)
        case .roundedActivations, .rotatedActivations, .trainedActivations: return pow(small, 0.7)
        }
    }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> BenchmarkLossConditions {
        let (architecture, format) = try row.shapeAndFormat()
        var conditions = BenchmarkLossConditions(architecture, in: format)
        let name = (row.quantization ?? "").lowercased()
        if conditions.recipe == .roundedActivations {
            conditions.recipe =
                name.contains("spin")
                ? .rotatedActivations : name.contains("qlora") || name.contains("qat") ? .trainedActivations : .roundedActivations
        }
        return conditions
    }

    /// One model's result says nothing of another's.
    public static func sharedResidual(of measured: BenchmarkLossConditions, for asked: BenchmarkLossConditions) -> SharedResidual {
        measured == asked ? .whole : .nothing
    }
}
