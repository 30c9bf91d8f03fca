/// What a generated token costs on devices of one's own.
public enum TokenCost {
    /// The share of the time that devices are busy where nothing is known, from FORMULAS.md §8: against 105 market prices, cost at full use is 0.49 of the
    /// median price.
    public static let usualUtilisation = 0.5
    /// The range of that share.
    public static let utilisations = 0.2...0.8

    /// The price of a million tokens: `price · devices / (3600 · rate · utilisation) · 10⁶`.
    ///
    /// It falls as the rate rises.
    ///
    /// - Parameters:
    ///   - rate: Tokens a second of all devices, above 0.
    ///   - price: Of one device for an hour.
    ///   - deviceCount: How many devices, from 1.
    ///   - utilisation: The share of the time that they are busy, above 0, at most 1.
    public static func ofMillionTokens(
        at rate: TokensPerSecond, price: DevicePrice, deviceCount: Int, utilisation: Double = usualUtilisation
    ) -> Rate<DollarUnit, MillionTokensUnit> {
        let hourly = price.value * Double(max(1, deviceCount))
        return Rate(hourly / (3600 * rate.value * min(1, max(utilisation, 1e-6))) * 1e6)
    }
}
