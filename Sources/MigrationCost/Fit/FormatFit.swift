/// A model in one format on a device: whether it fits, with how much memory, how quick it is then, and what the format loses.
public struct FormatFit: Hashable, Sendable {
    /// The most tokens that are looked for.
    public static let mostTokens = 100_000_000.0

    /// The format.
    public let format: WeightFormat
    /// Whether the bytes of its weights are those of a published file, not worked out.
    public let isMeasured: Bool
    /// What each device needs, by part; of the fullest one.
    public let needed: InferenceMemory
    /// What a model may take of each device.
    public let usable: Bytes
    /// What stands in the way; nil where it fits.
    public let obstacle: DeviceFit.Obstacle?
    /// The most tokens of a sequence with which it fits, at the same number of sequences; nil where it fits with none, or memory bounds none.
    public let mostContext: Double?
    /// Tokens a second that one user alone gets; nil where it does not fit.
    public let decode: Estimate<PerUnit<TokenUnit, SecondUnit>>?
    /// Tokens a second at which a prompt is read; nil where it does not fit.
    public let prefill: Estimate<PerUnit<TokenUnit, SecondUnit>>?
    /// Points of MMLU against 16 bits, below 0 for a loss; exactly 0 for a format of 16 bits and more.
    public let points: Estimate<PointUnit>
    /// The rise of perplexity in percent against 16 bits; exactly 0 for a format of 16 bits and more.
    public let perplexity: Estimate<PercentUnit>

    /// Whether it fits.
    public var fits: Bool { obstacle == nil }

    /// Looks whether a model fits.
    ///
    /// - Parameters:
    ///   - file: The bytes of a published file with the format; nil where they are worked out. Where they are less than half or more than twice
    ///     what the format takes, they are of something else and do not count.
    /// - Complexity: About 30 looks at the memory, and a prediction of each rate.
    public init(_ architecture: Architecture, in format: WeightFormat, file: Bytes? = nil, on device: Device, wish: FitWish, rates: Rates = .shipped)
    {
        let memory = FormatMemory(architecture, in: format, file: file, on: device, wish: wish)
        self.format = format
        isMeasured = memory.isMeasured
        let asked = memory.fit(tokens: wish.context)
        (needed, usable, obstacle) = (asked.needed, asked.usable, asked.obstacle)
        mostContext = memory.mostTokens(upTo: Self.mostTokens)
        if asked.fits {
            let request = InferenceRequest(
                architecture: architecture, format: format, device: device, deviceCount: wish.deviceCount, engine: wish.engine.map { EngineName($0) },
                prompt: wish.prompt, generated: wish.answer)
            (decode, prefill) = (rates.decode(request), rates.prefill(request))
        } else {
            (decode, prefill) = (nil, nil)
        }
        if format.isQuantized {
            points = rates.benchmark.estimate(for: BenchmarkLossConditions(architecture, in: format))
            perplexity = rates.perplexity.estimate(for: PerplexityConditions(architecture, in: format))
        } else {
            (points, perplexity) = (.zero, .zero)
        }
    }

    /// Fits first, then by what is lost least, then by what is quickest; of what does not fit, what needs least first.
    ///
    /// The loss is that of perplexity: it tells formats apart whose difference in MMLU is smaller than what MMLU can measure.
    public static func precedes(_ one: FormatFit, _ other: FormatFit) -> Bool {
        if one.fits != other.fits { return one.fits }
        guard one.fits else { return one.needed.total < other.needed.total }
        if one.perplexity.likely != other.perplexity.likely { return one.perplexity.likely < other.perplexity.likely }
        return (one.decode?.likely ?? .zero) > (other.decode?.likely ?? .zero)
    }
}
