import Foundation

/// What providers ask for a million generated tokens of an open model.
///
/// `ln price = ln margin + elasticity · ln(cost of H100s at half use)`: providers of one model differ five times (nine in ten), so the range says more
/// than the likely value. Source: 105 prices of litellm 1.109.1 (FORMULAS.md §8).
public struct MarketPrice: CalibratedEstimator {
    /// What an estimate counts.
    public typealias Unit = PerUnit<DollarUnit, MillionTokensUnit>

    /// The kind of its rows.
    public static let kind = MeasurementKind.tokenPrice
    /// FORMULAS.md §15: ×/÷ 5.6.
    public static let publishedFactor = 5.6

    private static let citation = "facts/cost FORMULAS.md §8, litellm 1.109.1"
    private static let block = "market"
    private static let start = [0.0, 0.8]

    private let margin: Double
    private let elasticity: Double

    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    public init(_ table: CoefficientTable) {
        margin = log(table[Self.block]?["margin"] ?? exp(Self.start[0]))
        elasticity = table[Self.block]?["elasticity"] ?? Self.start[1]
    }

    /// The class of software and the machine that rows err alike on.
    public static func stack(of conditions: Architecture) -> Stack { Stack(engine: "", device: "") }

    /// Prices of one model are left out together: a provider's other prices say little of a model that nobody priced.
    public static func fold(of observation: Observation<Architecture>) -> String { observation.model }

    /// Providers of one model differ five times: what one asks says nothing of another.
    public static func sharedResidual(of measured: Architecture, for asked: Architecture) -> SharedResidual { .nothing }

    /// The coefficients near the published ones that fit observations best.
    public static func fit(_ observations: [Observation<Architecture>]) -> [CoefficientBlock] {
        let rows = observations.map { LogLinearFit.Row(features: [1, log(cost($0.conditions))], goal: log($0.measured)) }
        let fitted = LogLinearFit(rows: rows, start: start, strengths: [2, 20]).solve()
        return [
            CoefficientBlock(
                name: block, values: ["margin": exp(fitted[0]), "elasticity": max(0, fitted[1])], rows: rows.count,
                citations: Set(observations.map(\.publication)).sorted() + [citation])
        ]
    }

    /// US dollars for a million tokens.
    public func value(for conditions: Architecture) -> Double { exp(margin + elasticity * log(Self.cost(conditions))) }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> Architecture {
        guard row.measured > 0 else { throw UnusableMeasurement("measured", "is not a positive number") }
        return try row.shape()
    }

    /// The cost on as many H100 as hold the model in 8 bits, for prompts and answers of 1,000 tokens, in US dollars for a million tokens.
    private static func cost(_ architecture: Architecture) -> Double {
        guard let device else { return 1 }
        let format = WeightFormat.plain(.float8)
        let weights = WeightSize(of: architecture, in: format).total.value
        var count = 1
        while weights > Double(count) * device.memory.value * 0.8, count < 1_024 { count *= 2 }
        let conditions = ServingConditions(
            architecture: architecture, format: format, cache: .eightBit, device: device, deviceCount: count, engine: EngineName("tensorrt"),
            prompt: 1_000, generated: 1_000)
        return TokenCost.ofMillionTokens(at: TokensPerSecond(serving.value(for: conditions)), price: price, deviceCount: count).value
    }

    private static let device = DeviceCatalogue.shipped["h100-sxm"]
    private static let serving = ServingRate(CoefficientTable())
    private static let price = DevicePrice(Quantiles.median(device?.prices.map(\.price.value) ?? []) ?? 2.95)
}
