/// Device-minutes of quantizing a model.
///
/// `minutes = m·(P/10⁹)`, m by method. From FORMULAS.md §10: on one A100, 8 billion weights take 1 minute to round, 20 with activations, 30 by GPTQ or
/// AWQ (llm-compressor); learned rotations 1.7–2.4 hours for 1 to 3 billion; GGUF is a copy on the processor.
public struct QuantizationTime: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = DeviceMinuteUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.quantizationMinutes
    /// FORMULAS.md §10: 1 to 10 minutes for 10⁹ weights of a calibrated method.
    public static let publishedFactor = 3.0

    private static let citation = "facts/cost FORMULAS.md §10"
    private let minutes: [QuantizationConditions.Method: Double]

    /// Minutes for 10⁹ weights.
    private static func published(_ method: QuantizationConditions.Method) -> Double {
        switch method {
        case .rounding: 0.125
        case .activations: 2.5
        case .gptq: 3.7
        case .awq: 3
        case .rotations: 60
        case .gguf: 0.5
        }
    }

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        minutes = Dictionary(
            QuantizationConditions.Method.allCases.map { ($0, table[$0.rawValue]?["minutes"] ?? Self.published($0)) }, uniquingKeysWith: { $1 })
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: QuantizationConditions) -> Stack { Stack(engine: conditions.method.rawValue, device: "") }

    /// A method's minutes are the geometric mean of the published figure and the median of its rows.
    public static func fit(_ observations: [Observation<QuantizationConditions>]) -> [CoefficientBlock] {
        let groups = Dictionary(grouping: observations, by: \.conditions.method)
        return QuantizationConditions.Method.allCases.map { method in
            let members = (groups[method] ?? []).filter { $0.conditions.parameters > 0 }
            let figures = members.map { $0.measured / ($0.conditions.parameters / 1e9) }
            let value = Quantiles.median(figures).map { ($0 * published(method)).squareRoot() } ?? published(method)
            return CoefficientBlock(
                name: method.rawValue, values: ["minutes": value], rows: members.count,
                citations: Set(members.map(\.publication)).sorted() + [citation])
        }
    }

    /// Minutes, as rows count them.
    public func value(for conditions: QuantizationConditions) -> Double {
        (minutes[conditions.method] ?? Self.published(conditions.method)) * conditions.parameters / 1e9
    }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> QuantizationConditions {
        guard let parameters = row.parameters, parameters > 0 else { throw UnusableMeasurement("params", "is missing") }
        guard let name = row.quantization else { throw UnusableMeasurement("quant", "is missing") }
        return QuantizationConditions(parameters: Double(parameters), method: .init(named: name))
    }
}
