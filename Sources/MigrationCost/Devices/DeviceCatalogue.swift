import Foundation

/// The devices that the product knows, by id.
public struct DeviceCatalogue: Sendable {
    /// All of them, in the order of the list.
    public let devices: [Device]
    private let places: [String: Int]

    /// The devices of the resource `devices.json`.
    public static let shipped = DeviceCatalogue(DeviceList.read(ShippedFacts.bytes("devices")))

    /// Keeps devices; of two with one id the first is found.
    public init(_ devices: [Device]) {
        self.devices = devices
        places = Dictionary(devices.enumerated().map { (Self.folded($1.id), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The device with an id, however it is spelled (`RTX 4090`, `rtx_4090`).
    public subscript(id: String) -> Device? { places[Self.folded(id)].map { devices[$0] } }

    /// Ids that have a word in common with what was asked, for whoever misspelled one; at most ten.
    public func suggestions(for asked: String) -> [String] {
        let words = Set(Self.folded(asked).split(separator: "-"))
        return Array(devices.lazy.map(\.id).filter { !words.isDisjoint(with: $0.split(separator: "-")) }.prefix(10))
    }

    private static func folded(_ id: String) -> String {
        id.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).joined(separator: "-")
    }
}
