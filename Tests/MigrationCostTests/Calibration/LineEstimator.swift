import MigrationCost

/// The simplest kind there can be: `value = slope · size + fixed`, for tests of what all kinds share.
struct LineEstimator: CalibratedEstimator {
    struct Conditions: Hashable, Sendable {
        var size: Double
        var engine: String?
        var device: String?
    }

    typealias Unit = ByteUnit

    static let kind = MeasurementKind.decodeRate
    static let publishedFactor = 2.0

    let slope: Double
    let fixed: Double

    init(_ table: CoefficientTable) {
        slope = table["line"]?["slope"] ?? 1
        fixed = table["line"]?["fixed"] ?? 0.5
    }

    static func stack(of conditions: Conditions) -> Stack { Stack(engine: conditions.engine, device: conditions.device) }

    static func fit(_ observations: [Observation<Conditions>]) -> [CoefficientBlock] {
        let rows = observations.map { RobustFit.Row(features: [$0.conditions.size, 1], measured: $0.measured) }
        let solved = RobustFit(rows: rows, prior: [1, 0.5], strength: [0.01, 0.01]).solve()
        return [CoefficientBlock(name: "line", values: ["slope": solved[0], "fixed": solved[1]], rows: rows.count, citations: ["made up"])]
    }

    func value(for conditions: Conditions) -> Double { slope * conditions.size + fixed }

    static func conditions(of row: Measurement, in _: DeviceCatalogue) throws(UnusableMeasurement) -> Conditions {
        guard let size = row.sequence else { throw UnusableMeasurement("seq", "is absent") }
        return Conditions(size: size, engine: row.engine, device: row.device)
    }
}
