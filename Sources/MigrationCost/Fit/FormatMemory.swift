/// The memory of a model in a format on a device, as it grows with the context.
struct FormatMemory: Sendable {
    /// With one token of context.
    private let least: DeviceFit
    /// Bytes of the cache that each token of all sequences adds.
    private let perToken: Double
    /// Whether the weights are those of a published file.
    let isMeasured: Bool

    init(_ architecture: Architecture, in format: WeightFormat, file: Bytes?, on device: Device, wish: FitWish) {
        var least = DeviceFit(
            FitConditions(
                architecture: architecture, format: format, cacheType: wish.cache, device: device, deviceCount: wish.deviceCount, split: .tensors,
                sequences: wish.batch, tokens: 1, engine: wish.engine ?? UsualEngines.of(format, on: device).first?.folded))
        let ratio = file.map { $0 / WeightSize(of: architecture, in: format).total } ?? 1
        isMeasured = file != nil && (0.5...2).contains(ratio)
        if isMeasured { least.needed.weights = least.needed.weights * ratio }
        perToken = least.needed.cache.value
        self.least = least
    }

    /// Whether it fits with a context: the cache grows with it, and nothing shrinks.
    func fit(tokens: Double) -> DeviceFit {
        var fit = least
        fit.needed.cache = Bytes(perToken * max(1, tokens))
        if fit.obstacle != .heads { fit.obstacle = Self.obstacle(fit) }
        return fit
    }

    /// The same order of questions as ``DeviceFit``.
    private static func obstacle(_ fit: DeviceFit) -> DeviceFit.Obstacle? {
        if fit.needed.weights > fit.usable { return .weights }
        if fit.needed.weights + fit.needed.cache > fit.usable { return .cache }
        return fit.needed.total > fit.usable ? .working : nil
    }

    /// The most tokens with which it fits; nil where it fits with none, or with more than the bound.
    func mostTokens(upTo bound: Double) -> Double? {
        guard fit(tokens: 1).fits, !fit(tokens: bound).fits else { return nil }
        var (low, high) = (1.0, bound)
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if fit(tokens: middle).fits { low = middle } else { high = middle }
        }
        return low
    }
}
