/// Headers of weight files made to cost time.
extension HostileTexts {
    static var weightHeaders: [HostileFile] {
        let names = (0..<200_000).map { "t\($0)" }
        let tensors =
            gguf(tensors: 200_000) + names.flatMap { text($0) + number(UInt32(1)) + number(UInt64(1)) + number(UInt32(0)) + number(UInt64(0)) }
        let keys = gguf(keys: 65_536) + names.prefix(65_536).flatMap { text($0) + number(UInt32(8)) + text("a") }
        let entries = names.prefix(150_000).map { "\"\($0)\":{\"dtype\":\"F16\",\"shape\":[0],\"data_offsets\":[0,0]}" }
        return [
            HostileFile("GGUF: a count of keys that lies", "model.gguf", gguf(keys: .max)),
            HostileFile("GGUF: 200,000 tensors", "model.gguf", tensors),
            HostileFile("GGUF: 65,536 keys", "model.gguf", keys),
            HostileFile("GGUF: a list of 8 million empty texts, 64 MB", "model.gguf", list(of: 8, count: 8 << 20 - 64, width: 8)),
            HostileFile("GGUF: a list of 5 million empty lists, 64 MB", "model.gguf", list(of: 9, count: 5 << 20, width: 12)),
            HostileFile("GGUF: zeros, 64 MB", "model.gguf", gguf() + [UInt8](repeating: 0, count: 60 * megabyte)),
            HostileFile("safetensors: a size that lies", "model.safetensors", number(UInt64.max) + Array("{}".utf8)),
            HostileFile("safetensors: brackets, 8 MB", "model.safetensors", safetensors("{\"a\":" + repeated("[", 8 * megabyte - 64))),
            HostileFile("safetensors: 150,000 tensors", "model.safetensors", safetensors("{" + entries.joined(separator: ",") + "}")),
            HostileFile(
                "safetensors: text metadata, 8 MB", "model.safetensors",
                safetensors("{\"__metadata__\":{" + names.map { "\"\($0)\":\"a\"" }.joined(separator: ",") + "}}")),
            HostileFile(
                "index: 100,000 tensors", "model.safetensors.index.json",
                Array(("{\"weight_map\":{" + names.prefix(100_000).map { "\"\($0)\":\"\($0)\"" }.joined(separator: ",") + "}}").utf8)),
        ]
    }

    private static func gguf(tensors: UInt64 = 0, keys: UInt64 = 0) -> [UInt8] {
        Array("GGUF".utf8) + number(UInt32(3)) + number(tensors) + number(keys)
    }

    /// One key whose value is a list of elements that are zeros.
    private static func list(of type: UInt32, count: Int, width: Int) -> [UInt8] {
        gguf(keys: 1) + text("list") + number(UInt32(9)) + number(type) + number(UInt64(count)) + [UInt8](repeating: 0, count: count * width)
    }

    private static func safetensors(_ json: String) -> [UInt8] { number(UInt64(json.utf8.count)) + Array(json.utf8) }

    private static func text(_ text: String) -> [UInt8] { number(UInt64(text.utf8.count)) + Array(text.utf8) }

    private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
