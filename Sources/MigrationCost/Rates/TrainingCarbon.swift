/// Tonnes of carbon dioxide equivalent of a run.
///
/// `t = hours · watts/1000 · kilograms a kilowatt-hour / 1000`. The model cards of Llama reproduce with 0.39–0.43 kg/kWh, cooling included (FORMULAS.md
/// §12); a customer's own grid has its own figure.
public struct TrainingCarbon: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = CarbonUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.trainingCarbon
    /// From 0.02 (hydropower) to 0.9 (coal) kg/kWh, the range of grids, is far wider; this is the spread of one publisher's cards.
    public static let publishedFactor = 1.15

    private static let citation = "facts/cost FORMULAS.md §12"
    private static let block = "grid"
    private static let published = 0.42

    /// Kilograms for a kilowatt-hour.
    public let intensity: Double

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) { intensity = table[Self.block]?["kilograms"] ?? Self.published }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: CarbonConditions) -> Stack { Stack(engine: "", device: "") }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<CarbonConditions>]) -> [CoefficientBlock] {
        let intensities = observations.filter { energy($0.conditions) > 0 }.map { $0.measured * 1e3 / energy($0.conditions) }
        return [
            CoefficientBlock(
                name: block, values: ["kilograms": Quantiles.median(intensities) ?? published], rows: intensities.count,
                citations: Set(observations.map(\.publication)).sorted() + [citation])
        ]
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: CarbonConditions) -> Double { Self.energy(conditions) * intensity / 1e3 }

    /// Kilowatt-hours.
    private static func energy(_ conditions: CarbonConditions) -> Double { conditions.hours.value * conditions.watts / 1e3 }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> CarbonConditions {
        guard let hours = row.deviceHours, hours > 0 else { throw UnusableMeasurement("gpu_hours", "is missing") }
        guard let watts = row.watts ?? row.device.flatMap({ devices[$0]?.watts }) else { throw UnusableMeasurement("tdp_w", "is missing") }
        return CarbonConditions(hours: DeviceHours(hours), watts: watts)
    }
}
