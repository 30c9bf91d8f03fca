import Foundation

/// Reads the resource `devices.json`.
///
/// Memory is in GiB (2³⁰ bytes), bandwidth in 10⁹ bytes a second, peaks in 10¹² operations a second without sparsity, power in watts.
enum DeviceList {
    private struct Entry: Decodable {
        struct Price: Decodable {
            let dollarsAnHour: Double
            let provider: String
            let citation: String

            private enum CodingKeys: String, CodingKey {
                case dollarsAnHour = "usd_per_hour", provider, citation
            }
        }

        let id: String
        let name: String
        let kind: Device.Kind
        let memoryGibibytes: Double
        let usableShare: Double
        let gigabytesPerSecond: Double
        let halfTeraflops: Double?
        let eightBitTeraflops: Double?
        let fourBitTeraflops: Double?
        let watts: Double?
        let linkGigabytesPerSecond: Double?
        let citation: String
        let prices: [Price]?

        private enum CodingKeys: String, CodingKey {
            case id, name, kind, watts, citation, prices
            case memoryGibibytes = "memory_gib", usableShare = "usable_share", gigabytesPerSecond = "bandwidth_gbs", halfTeraflops = "half_tflops"
            case eightBitTeraflops = "fp8_tflops", fourBitTeraflops = "fp4_tflops", linkGigabytesPerSecond = "link_gbs"
        }
    }

    /// The devices of the file.
    ///
    /// - Precondition: The resource is whole; it is part of the program, and a test reads it.
    static func read(_ bytes: [UInt8]) -> [Device] {
        do {
            return try JSONDecoder().decode([Entry].self, from: Data(bytes)).map(device)
        } catch {
            preconditionFailure("devices.json is part of the program and cannot be read: \(error)")
        }
    }

    private static func device(_ entry: Entry) -> Device {
        Device(
            id: entry.id, name: entry.name, kind: entry.kind, memory: .gibibytes(entry.memoryGibibytes), usableShare: entry.usableShare,
            bandwidth: BytesPerSecond(entry.gigabytesPerSecond * 1e9), halfPeak: entry.halfTeraflops.map { OperationsPerSecond($0 * 1e12) },
            eightBitPeak: entry.eightBitTeraflops.map { OperationsPerSecond($0 * 1e12) },
            fourBitPeak: entry.fourBitTeraflops.map { OperationsPerSecond($0 * 1e12) },
            watts: entry.watts, linkBandwidth: entry.linkGigabytesPerSecond.map { BytesPerSecond($0 * 1e9) },
            prices: (entry.prices ?? []).map {
                Device.ListedPrice(price: DevicePrice($0.dollarsAnHour), provider: $0.provider, citation: $0.citation)
            }, citation: entry.citation)
    }
}
