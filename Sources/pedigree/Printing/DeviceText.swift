import Foundation
import MigrationCost
import Service

/// Devices as text.
enum DeviceText {
    /// A row for each device.
    static func list(_ body: DevicesBody) -> String {
        var table = TextTable(["DEVICE", "NAME", "KIND", "GIB", "GB/S", "TFLOP/S", "USD/H"], numeric: [3, 4, 5, 6])
        for device in body.devices {
            table.add([
                device.id, device.name, device.kind.rawValue, number(device.memory.gibibytes), number(device.bandwidth.value / 1e9),
                device.halfPeak.map { number($0.value / 1e12) } ?? "", price(device),
            ])
        }
        return table.text
    }

    /// A price with its range: `2.49 (1.90–3.99)`.
    private static func price(_ device: Device) -> String {
        device.priceRange.map { String(format: "%.2f (%.2f–%.2f)", $0.likely, $0.low, $0.high) } ?? ""
    }

    /// At most one digit behind the point, none above 100.
    static func number(_ value: Double) -> String { String(format: value < 100 && value.rounded() != value ? "%.1f" : "%.0f", value) }
}
