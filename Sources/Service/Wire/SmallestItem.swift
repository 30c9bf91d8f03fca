import MigrationCost

/// The smallest devices for a model in a format, as JSON; `devices` is empty where it fits none.
struct SmallestItem: Encodable {
    let found: FitSearch.Smallest

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(found.model.id, forKey: .id)
        try values.encode(found.model.parameters ?? found.model.architecture?.parameters, forKey: .parameters)
        try values.encode(found.devices.format.name, forKey: .format)
        try values.encode(found.devices.choices.first.map { QualityItem(fit: $0.fit) }, forKey: .quality)
        try values.encode(found.devices.choices.map { ChoiceItem(choice: $0, writes: found.model.work == .generation) }, forKey: .devices)
    }

    private enum CodingKeys: String, CodingKey {
        case id, parameters, format, quality, devices
    }

    private struct ChoiceItem: Encodable {
        let choice: SmallestDevices.Choice
        let writes: Bool

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(choice.device.id, forKey: .id)
            try values.encode(choice.device.name, forKey: .name)
            try values.encode(choice.device.kind.rawValue, forKey: .kind)
            try values.encode(choice.count, forKey: .count)
            try values.encode(choice.device.priceRange.map { $0.likely * Double(choice.count) }, forKey: .price)
            try values.encode(MemoryItem(memory: choice.fit.needed, usable: choice.fit.usable), forKey: .memory)
            try values.encode(choice.fit.mostContext, forKey: .mostContext)
            try values.encode(writes ? choice.fit.decode.map { RangeBody($0) } : nil, forKey: .decode)
            try values.encode(choice.fit.prefill.map { RangeBody($0) }, forKey: .prefill)
        }

        private enum CodingKeys: String, CodingKey {
            case id, name, kind, count, memory, decode, prefill, price = "price_per_hour", mostContext = "most_context"
        }
    }
}
