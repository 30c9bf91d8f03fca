/// Measures ``WeightSize`` on published sizes. Nothing is fitted.
public struct WeightSizeEstimator: CalibratedEstimator {
    /// A model and how its weights are written.
    public struct Conditions: Hashable, Sendable {
        /// The model.
        public var architecture: Architecture
        /// How its weights are written.
        public var format: WeightFormat
        /// Weights of an adapter in 32 bits that the file has beside the model's.
        public var adapterParameters: Double
        /// How many bytes the publication's unit has for each that rows read it as.
        public var unitSize: Double

        /// Keeps conditions.
        public init(architecture: Architecture, format: WeightFormat, adapterParameters: Double = 0, unitSize: Double = 1) {
            self.architecture = architecture
            self.format = format
            self.adapterParameters = adapterParameters
            self.unitSize = unitSize
        }
    }

    /// What an estimate counts.
    public typealias Unit = ByteUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.weightsBytes
    /// The factor that held nine of ten published measurements.
    public static let publishedFactor = 1.03

    /// There are no coefficients.
    public init(_: CoefficientTable) {}

    /// The software and the machine.
    public static func stack(of _: Conditions) -> Stack { Stack(engine: nil, device: nil) }

    /// The coefficients that fit observations best, near the published constants.
    public static func fit(_: [Observation<Conditions>]) -> [CoefficientBlock] { [] }

    /// The likely value in bytes; of a decision 1 for yes and 0 for no.
    public func value(for conditions: Conditions) -> Double {
        let weights = WeightSize(of: conditions.architecture, in: conditions.format).total.value
        return (weights + 4 * conditions.adapterParameters) / conditions.unitSize
    }

    /// The conditions that a row states.
    public static func conditions(of row: Measurement, in _: DeviceCatalogue) throws(UnusableMeasurement) -> Conditions {
        let (architecture, format) = try row.shapeAndFormat()
        // Programs that are tuned with QLoRA keep its adapter of rank 16 on all linear layers beside them.
        let isAdapted = format == .executorchFourBit && (row.quantization ?? "").lowercased().contains("lora")
        return Conditions(
            architecture: architecture, format: format,
            adapterParameters: isAdapted ? AdapterSize(rank: 16, modules: .all).parameters(of: architecture) : 0, unitSize: row.unitSize)
    }
}
