/// All rates and costs that are calibrated, made ready once and asked often.
///
/// A prediction takes microseconds and none waits for anything; ask one value from many tasks.
public struct Rates: Sendable {
    /// With the coefficients that are part of the program, and no measurement of one's own.
    public static let shipped = Rates()

    /// Fine-tuning.
    public let tuning: Calibrated<TuningRate>
    /// Training of all weights in a clean run.
    public let training: Calibrated<TrainingRate>
    /// Device-hours of whole training runs.
    public let trainingHours: Calibrated<TrainingHours>
    /// Carbon of a run.
    public let carbon: Calibrated<TrainingCarbon>
    /// Device-hours of an evaluation.
    public let evaluation: Calibrated<EvaluationCost>
    /// Device-minutes of quantizing.
    public let quantization: Calibrated<QuantizationTime>
    /// Rise of perplexity by quantization, in percent.
    public let perplexity: Calibrated<PerplexityChange>
    /// Points of a benchmark by quantization, below 0 for a loss.
    public let benchmark: Calibrated<BenchmarkLoss>
    /// What providers ask for a million generated tokens.
    public let market: Calibrated<MarketPrice>
    let decodeRate: Calibrated<DecodeRate>
    let prefillRate: Calibrated<PrefillRate>
    let servingRate: Calibrated<ServingRate>

    /// Takes coefficients and ranges, and what the user has measured.
    public init(_ calibration: Calibration = .shipped, given own: OwnMeasurements = .none, devices: DeviceCatalogue = .shipped) {
        decodeRate = Calibrated(calibration, given: own, devices: devices)
        prefillRate = Calibrated(calibration, given: own, devices: devices)
        servingRate = Calibrated(calibration, given: own, devices: devices)
        tuning = Calibrated(calibration, given: own, devices: devices)
        training = Calibrated(calibration, given: own, devices: devices)
        trainingHours = Calibrated(calibration, given: own, devices: devices)
        carbon = Calibrated(calibration, given: own, devices: devices)
        evaluation = Calibrated(calibration, given: own, devices: devices)
        quantization = Calibrated(calibration, given: own, devices: devices)
        perplexity = Calibrated(calibration, given: own, devices: devices)
        benchmark = Calibrated(calibration, given: own, devices: devices)
        market = Calibrated(calibration, given: own, devices: devices)
    }

    /// Tokens a second that are generated, all sequences together, without the time of the prompt.
    public func decode(_ request: InferenceRequest) -> Estimate<PerUnit<TokenUnit, SecondUnit>> {
        widest(request) { engine in
            decodeRate.estimate(
                for: DecodeConditions(
                    architecture: request.architecture, format: request.format, device: request.device, deviceCount: request.deviceCount,
                    split: request.split, engine: engine, batch: request.batch, prompt: request.prompt, generated: request.generated,
                    weights: request.weights))
        }
    }

    /// Tokens a second that prompts are read at.
    public func prefill(_ request: InferenceRequest) -> Estimate<PerUnit<TokenUnit, SecondUnit>> {
        widest(request) { engine in
            prefillRate.estimate(
                for: PrefillConditions(
                    architecture: request.architecture, format: request.format, device: request.device, deviceCount: request.deviceCount,
                    split: request.split, engine: engine, batch: request.batch, prompt: request.prompt,
                    weights: request.weights))
        }
    }

    /// Generated tokens a second of a server with as many requests as memory holds, or at most `requests`.
    public func serving(_ request: InferenceRequest, requests: Double? = nil) -> Estimate<PerUnit<TokenUnit, SecondUnit>> {
        widest(request) { engine in
            servingRate.estimate(
                for: ServingConditions(
                    architecture: request.architecture, format: request.format,
                    cache: request.format.hasEightBitCacheByDefault ? .eightBit : .float16, device: request.device,
                    deviceCount: request.deviceCount, engine: engine, batch: requests, prompt: request.prompt, generated: request.generated,
                    weights: request.weights))
        }
    }

    /// What a million generated tokens cost on devices of one's own: the rate of a full server, the price of the devices and how busy they are.
    ///
    /// - Parameters:
    ///   - price: Of one device for an hour; nil for the range of the listed prices, and no estimate where none is listed.
    ///   - utilisation: The share of the time that devices are busy; nil for 0.5, from 0.2 to 0.8.
    public func cost(
        ofMillionTokens request: InferenceRequest, price: Estimate<PerUnit<DollarUnit, DeviceHourUnit>>? = nil, utilisation: Double? = nil
    ) -> Estimate<PerUnit<DollarUnit, MillionTokensUnit>>? {
        guard let price = price ?? Self.listed(request.device) else { return nil }
        let rate = serving(request)
        let bounds = utilisation.map { $0...$0 } ?? TokenCost.utilisations
        let likely = utilisation ?? TokenCost.usualUtilisation
        let at = { (rate: TokensPerSecond, price: DevicePrice, share: Double) in
            TokenCost.ofMillionTokens(at: rate, price: price, deviceCount: request.deviceCount, utilisation: share)
        }
        return Estimate(
            low: at(rate.high, price.low, bounds.upperBound), likely: at(rate.likely, price.likely, likely),
            high: at(rate.low, price.high, bounds.lowerBound))
    }

    /// What an hour of a device is listed for.
    private static func listed(_ device: Device) -> Estimate<PerUnit<DollarUnit, DeviceHourUnit>>? {
        device.priceRange.map { Estimate(low: DevicePrice($0.low), likely: DevicePrice($0.likely), high: DevicePrice($0.high)) }
    }

    /// The estimate of the likeliest engine, with the range of all usual ones.
    private func widest<Unit>(_ request: InferenceRequest, _ estimate: (EngineName) -> Estimate<Unit>) -> Estimate<Unit> {
        let all = request.engines.map(estimate)
        guard let first = all.first else { return .zero }
        return Estimate(low: all.map(\.low).min() ?? first.low, likely: first.likely, high: all.map(\.high).max() ?? first.high)
    }
}
