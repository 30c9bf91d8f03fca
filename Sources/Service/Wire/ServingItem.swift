import MigrationCost

/// How a model is served, as JSON: `device`, `device_count`, `engine`, `format`, `memory` by part in bytes, requests at once (`batch`), and the
/// tokens a second of one user (`single`) and of all (`full`).
struct ServingItem: Encodable {
    let serving: BillServing

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(serving.device, forKey: .device)
        try values.encode(serving.deviceCount, forKey: .deviceCount)
        try values.encode(serving.engine, forKey: .engine)
        try values.encode(serving.format, forKey: .format)
        try values.encode(MemoryItem(memory: serving.memory, usable: serving.usable), forKey: .memory)
        try values.encode(serving.batch, forKey: .batch)
        try values.encode(RangeBody(serving.single), forKey: .single)
        try values.encode(RangeBody(serving.full), forKey: .full)
    }

    private enum CodingKeys: String, CodingKey {
        case device, engine, format, memory, batch, single, full, deviceCount = "device_count"
    }
}

/// The memory of one device by part, as JSON, in bytes.
struct MemoryItem: Encodable {
    let memory: InferenceMemory
    let usable: Bytes

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: WordKey.self)
        let parts = [
            ("weights", memory.weights), ("cache", memory.cache), ("activations", memory.activations), ("overhead", memory.overhead),
            ("total", memory.total), ("usable", usable),
        ]
        for (name, bytes) in parts { try values.encode(bytes.value.rounded(), forKey: WordKey(name)) }
    }
}
