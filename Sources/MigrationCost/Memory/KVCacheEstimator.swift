/// Measures ``KVCache`` on published sizes. Nothing is fitted.
public struct KVCacheEstimator: CalibratedEstimator {
    /// A cache and what it holds.
    public struct Conditions: Hashable, Sendable {
        /// The cache.
        public var cache: KVCache
        /// Tokens of a sequence.
        public var tokens: Double
        /// Sequences.
        public var sequences: Double

        /// Keeps conditions.
        public init(cache: KVCache, tokens: Double, sequences: Double = 1) {
            self.cache = cache
            self.tokens = tokens
            self.sequences = sequences
        }
    }

    /// What an estimate counts.
    public typealias Unit = ByteUnit

    /// The kind of its rows.
    public static let kind = MeasurementKind.kvCacheBytes
    /// The factor that held nine of ten published measurements.
    public static let publishedFactor = 1.0

    /// There are no coefficients.
    public init(_: CoefficientTable) {}

    /// The software and the machine.
    public static func stack(of _: Conditions) -> Stack { Stack(engine: nil, device: nil) }

    /// The coefficients that fit observations best, near the published constants.
    public static func fit(_: [Observation<Conditions>]) -> [CoefficientBlock] { [] }

    /// The likely value in bytes; of a decision 1 for yes and 0 for no.
    public func value(for conditions: Conditions) -> Double {
        conditions.cache.bytes(tokens: conditions.tokens, sequences: conditions.sequences).value
    }

    /// The conditions that a row states.
    public static func conditions(of row: Measurement, in _: DeviceCatalogue) throws(UnusableMeasurement) -> Conditions {
        guard let tokens = row.sequence, tokens >= 0 else { throw UnusableMeasurement("seq", "is absent or negative") }
        // In these rows the format of the weights is that of the cache where it is none that quantizes weights alone.
        var type = try row.cacheType()
        if row.cacheQuantization == nil, let written = row.quantization, let named = KVCache.NumberType(written) { type = named }
        return Conditions(cache: KVCache(try row.shape(), type: type), tokens: tokens, sequences: row.batch ?? 1)
    }
}
