import MigrationCost
import Testing

@Suite struct DeviceCatalogueTests {
    @Test func `the shipped devices are read with their units`() throws {
        let device = try #require(DeviceCatalogue.shipped["h100-sxm"])
        #expect(device.memory == .gibibytes(80))
        #expect(device.bandwidth == BytesPerSecond(3.35e12))
        #expect(device.halfPeak == OperationsPerSecond(9.89e14))
        #expect(device.prices.count == 5)
        #expect(DeviceCatalogue.shipped.devices.count == 93)
    }

    @Test func `an id is found however it is spelled, and a wrong one has neighbours`() {
        #expect(DeviceCatalogue.shipped["RTX 4090"]?.id == "rtx-4090")
        #expect(DeviceCatalogue.shipped["rtx_4091"] == nil)
        #expect(DeviceCatalogue.shipped.suggestions(for: "rtx 4091").contains("rtx-4090"))
    }

    @Test func `every device has what a cost needs and says where it stands`() {
        for device in DeviceCatalogue.shipped.devices {
            #expect(device.memory > .zero && device.bandwidth > .zero && (0.1...1).contains(device.usableShare), "\(device.id)")
            #expect(!device.citation.isEmpty && device.prices.allSatisfy { $0.price > .zero && !$0.citation.isEmpty }, "\(device.id)")
        }
    }
}
