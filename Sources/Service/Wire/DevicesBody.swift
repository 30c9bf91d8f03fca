package import MigrationCost

/// Devices, as JSON: `items` and `total`.
public struct DevicesBody: Encodable, Sendable {
    package let devices: [Device]

    /// Writes them in the order of the catalogue.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(devices.map { DeviceItem(device: $0) }, forKey: .items)
        try values.encode(devices.count, forKey: .total)
    }

    private enum CodingKeys: String, CodingKey {
        case items, total
    }
}
