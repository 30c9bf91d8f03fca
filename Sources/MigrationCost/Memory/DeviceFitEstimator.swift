/// Measures ``DeviceFit`` on published runs: 1 where a model ran, 0 where memory ran out. Nothing is fitted.
public struct DeviceFitEstimator: CalibratedEstimator {
    /// What an estimate depends on.
    public typealias Conditions = FitConditions
    /// 1 for yes, 0 for no.
    public enum Decision: MeasureUnit {
        /// A number without unit.
        public static let symbol = ""
    }
    /// What an estimate counts.
    public typealias Unit = Decision

    /// The kind of its rows.
    public static let kind = MeasurementKind.fits
    /// How an error is counted.
    public static let scale = ErrorScale.decision
    /// The factor that held nine of ten published measurements.
    public static let publishedFactor = 1.0

    /// There are no coefficients.
    public init(_: CoefficientTable) {}

    /// The software and the machine.
    public static func stack(of conditions: FitConditions) -> Stack { Stack(engine: conditions.engine, device: conditions.device.id) }

    /// The coefficients that fit observations best, near the published constants.
    public static func fit(_: [Observation<FitConditions>]) -> [CoefficientBlock] { [] }

    /// The likely value in bytes; of a decision 1 for yes and 0 for no.
    public func value(for conditions: FitConditions) -> Double { DeviceFit(conditions).fits ? 1 : 0 }

    /// The conditions that a row states.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> FitConditions {
        let (architecture, format) = try row.shapeAndFormat()
        guard let id = row.device else { throw UnusableMeasurement("device", "is absent") }
        guard var device = devices[id] else { throw UnusableMeasurement("device", "is \(id.prefix(40)), which is not in the catalogue") }
        if let own = row.deviceMemoryGibibytes, own > 0 { device.memory = .gibibytes(own) }
        return FitConditions(
            architecture: architecture, format: format, cacheType: try row.cacheType(), device: device, deviceCount: row.deviceCount ?? 1,
            split: row.split.flatMap(DeviceFit.Split.init) ?? .layers, sequences: row.batch ?? 1, tokens: row.sequence ?? 0, engine: row.engine)
    }
}
