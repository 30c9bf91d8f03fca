/// Tokens a second that are generated, all sequences together.
///
/// `t = a·(W + KV)/BW + g·A/BW + β·2·P·r/F + c·L + e·(exchanges) + p·(prompt) + x·L`, and the rate is `b/t`: a roofline (Williams et al., 2009) with
/// launch times, whose coefficients are fitted a class of engine and device (``InferenceClass``). W is what a step reads of the weights, KV the cache
/// of the average context, A keys and values once a query head, P the multiplied parameters, r the sequences
/// rounded to tiles where matrix units are used, L the layers, BW the bandwidth and F the peak; tensor
/// parallel divides W, KV, A and P among devices, a layer split does not.
///
/// By construction a larger batch never lowers the rate (no term grows quicker than b), a longer context never raises it, and more bandwidth never
/// lowers it.
public struct DecodeRate: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PerUnit<TokenUnit, SecondUnit>

    /// The kind of its rows.
    public static let kind = MeasurementKind.decodeRate
    /// FORMULAS.md §15: ×/÷ 1.55 for an engine outside of the calibration.
    public static let publishedFactor = 1.55

    static let shape = InferenceCoefficients.Shape(
        names: DecodeTerm.allCases.map(\.name), published: DecodeConstants.published, citation: DecodeConstants.citation,
        launches: DecodeTerm.layers.rawValue, strengths: DecodeConstants.strengths, least: 1)

    private let coefficients: InferenceCoefficients

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) { coefficients = InferenceCoefficients(table, Self.shape) }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: DecodeConditions) -> Stack {
        Stack(inferenceClass: conditions.inferenceClass, device: conditions.device, count: conditions.deviceCount)
    }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<DecodeConditions>]) -> [CoefficientBlock] {
        let rows = observations.map {
            InferenceCoefficients.Row(
                inferenceClass: $0.conditions.inferenceClass,
                row: StepFit.Row(terms: DecodeTerm.terms(of: $0.conditions), seconds: $0.conditions.batch / $0.measured), publication: $0.publication)
        }
        return InferenceCoefficients.fit(rows, shape)
    }

    /// The likely value, in the unit's base.
    public func value(for conditions: DecodeConditions) -> Double {
        conditions.batch / seconds(conditions)
    }

    /// The seconds of one step.
    private func seconds(_ conditions: DecodeConditions) -> Double {
        let plain = coefficients[conditions.inferenceClass].seconds(DecodeTerm.terms(of: conditions))
        guard let stacked = conditions.inferenceClass.withStackedMemory, conditions.device.kind == .datacenterGPU else { return plain }
        // A device just below the border of stacked memory is never quicker than the same one just above it.
        return max(plain, coefficients[stacked].seconds(DecodeTerm.terms(of: conditions, bandwidth: Device.stackedMemoryBandwidth)))
    }

    /// Most of a residual for the same model in the same format with other lengths, half of it for other models.
    public static func sharedResidual(of measured: DecodeConditions, for asked: DecodeConditions) -> SharedResidual {
        if measured == asked { return .whole }
        return measured.architecture == asked.architecture && measured.format == asked.format ? .ofModel : .ofStack
    }
}
