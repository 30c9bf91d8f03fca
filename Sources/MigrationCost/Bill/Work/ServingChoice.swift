/// How a model is served, for the model that is left and the one that is moved to; nil is chosen and told.
public struct ServingChoice: Hashable, Sendable {
    /// The device.
    public var device: Device?
    /// How many share the model; nil for as few as it fits.
    public var deviceCount: Int?
    /// The program.
    public var engine: String?
    /// The format that its weights are served in, instead of the format of its files.
    public var format: WeightFormat?
    /// US dollars for one device and hour.
    public var devicePrice: Double?
    /// Prices of a provider for a million tokens read and written, instead of own devices.
    public var tokenPrices: TokenPrices?
    /// The format of the cache as measurements name it: `FP16`, `FP8`.
    public var cacheFormat: String?

    /// Prices of a million tokens in US dollars.
    public struct TokenPrices: Hashable, Sendable {
        /// Of a million tokens read.
        public var input: Double
        /// Of a million tokens written.
        public var output: Double

        /// Keeps prices.
        public init(input: Double, output: Double) {
            self.input = input
            self.output = output
        }
    }

    /// Nothing is chosen.
    public init() {}
}
