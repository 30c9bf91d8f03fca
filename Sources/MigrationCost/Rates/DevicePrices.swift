/// What an hour of a device is listed for.
public enum DevicePrices {
    /// From the lowest to the highest listed price, the median in the middle; nil where none is listed.
    public static func range(of device: Device) -> Estimate<PerUnit<DollarUnit, DeviceHourUnit>>? {
        let prices = device.prices.map(\.price.value).sorted()
        guard let first = prices.first, let last = prices.last, let middle = Quantiles.median(prices) else { return nil }
        return Estimate(low: DevicePrice(first), likely: DevicePrice(middle), high: DevicePrice(last))
    }
}
