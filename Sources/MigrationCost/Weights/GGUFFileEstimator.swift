/// Measures ``GGUFFile`` on published sizes. Nothing is fitted: the sizes follow from the tensors.
public struct GGUFFileEstimator: CalibratedEstimator {
    /// What an estimate depends on.
    public typealias Conditions = GGUFFile
    /// What an estimate counts.
    public typealias Unit = ByteUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.ggufFileBytes
    /// The factor that held nine of ten published measurements.
    public static let publishedFactor = 1.012

    /// There are no coefficients.
    public init(_: CoefficientTable) {}

    /// The software and the machine.
    public static func stack(of _: GGUFFile) -> Stack { Stack(engine: nil, device: nil) }

    /// The coefficients that fit observations best, near the published constants.
    public static func fit(_: [Observation<GGUFFile>]) -> [CoefficientBlock] { [] }

    /// The likely value in bytes; of a decision 1 for yes and 0 for no.
    public func value(for conditions: GGUFFile) -> Double { conditions.bytes.value }

    /// A file's own size teaches nothing of another's: what differs is its era, and that is a condition.
    public func value(for conditions: GGUFFile, given _: [Observation<GGUFFile>]) -> Double { value(for: conditions) }

    /// The conditions that a row states.
    public static func conditions(of row: Measurement, in _: DeviceCatalogue) throws(UnusableMeasurement) -> GGUFFile {
        let (architecture, format) = try row.shapeAndFormat()
        guard let type = format.fileType else { throw UnusableMeasurement("quant", "is no GGUF file type") }
        let provenance = GGUFProvenance(row)
        return GGUFFile(
            architecture: architecture, type: type, era: provenance.era, hasImportanceMatrix: provenance.hasImportanceMatrix,
            fusesAttention: provenance.fusesAttention, isFalcon: provenance.isFalcon, countsMetadata: provenance.countsMetadata)
    }
}

extension WeightFormat {
    /// The GGUF file type that a format names; plain numbers are one too.
    var fileType: GGUFFileType? {
        switch self {
        case .gguf(let type): type
        case .plain(.float32): .f32
        case .plain(.float16): .f16
        case .plain(.bfloat16): .bf16
        case .microscaled: .mxfp4
        default: nil
        }
    }
}
