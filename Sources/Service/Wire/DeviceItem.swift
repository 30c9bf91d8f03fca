import MigrationCost

/// A device, as JSON: memory in GiB, bandwidth in 10⁹ bytes a second, peaks in 10¹² operations a second, prices in US dollars an hour.
struct DeviceItem: Encodable {
    let device: Device

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(device.id, forKey: .id)
        try values.encode(device.name, forKey: .name)
        try values.encode(device.kind.rawValue, forKey: .kind)
        try values.encode(device.memory.gibibytes, forKey: .memory)
        try values.encode(device.bandwidth.value / 1e9, forKey: .bandwidth)
        try values.encode(device.halfPeak.map { $0.value / 1e12 }, forKey: .half)
        try values.encode(device.eightBitPeak.map { $0.value / 1e12 }, forKey: .eightBit)
        try values.encode(device.fourBitPeak.map { $0.value / 1e12 }, forKey: .fourBit)
        try values.encode(device.watts, forKey: .watts)
        try values.encode(device.priceRange.map { PriceItem(price: $0, citation: device.priceCitation) }, forKey: .price)
        try values.encode(device.citation, forKey: .citation)
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, kind, watts, price, citation, memory = "memory_gib", bandwidth = "bandwidth_gbs", half = "half_tflops"
        case eightBit = "fp8_tflops", fourBit = "fp4_tflops"
    }

    private struct PriceItem: Encodable {
        let price: InputValue
        let citation: String

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(price.low, forKey: .low)
            try values.encode(price.likely, forKey: .likely)
            try values.encode(price.high, forKey: .high)
            try values.encode(citation, forKey: .citation)
        }

        private enum CodingKeys: String, CodingKey {
            case low, likely, high, citation
        }
    }
}
