import MigrationCost
import Testing

@Suite struct EstimateTests {
    @Test func `a range holds its likely value whatever the ends are`() {
        let turned = Estimate(low: Dollars(9), likely: Dollars(5), high: Dollars(1))
        #expect(turned.low <= turned.likely && turned.likely <= turned.high)
        let negative = Estimate(Dollars(8), within: 2) * -1
        #expect(negative == Estimate(low: Dollars(-16), likely: Dollars(-8), high: Dollars(-4)))
    }

    @Test func `a price times hours is money, and tokens at a rate take time`() {
        let cost: Dollars = DevicePrice(2.5).amount(for: DeviceHours(4))
        #expect(cost == Dollars(10))
        let time: Seconds = TokensPerSecond(50).time(for: Tokens(200))
        #expect(time == Seconds(4))
    }

    @Test func `a range less itself still says how wide it is`() {
        let range = Estimate(low: Dollars(1), likely: Dollars(2), high: Dollars(4))
        #expect(range - range == Estimate(low: Dollars(-3), likely: Dollars(0), high: Dollars(3)))
    }
}
