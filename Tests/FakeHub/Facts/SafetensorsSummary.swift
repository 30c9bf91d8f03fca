/// What the Hub shows of safetensors files: how many weights of each type they have.
enum SafetensorsSummary {
    /// The longest header that the format allows (`MAX_HEADER_SIZE` of the safetensors package).
    private static let headerLimit = 100_000_000

    /// Reads the headers.
    ///
    /// - Returns: `parameters` by type, `total` and `sharded`; `nil` where no file has a header.
    static func reading(_ contents: [FileContent]) -> JSONValue? {
        var counts: [String: Int] = [:]
        for content in contents {
            guard let header = header(of: content) else { continue }
            for field in header.fields ?? [] where field.name != "__metadata__" {
                guard let type = field.value["dtype"]?.text, let shape = field.value["shape"]?.list?.compactMap(\.integer) else { continue }
                let (weights, overflow) = shape.reduce((1, false)) { product, length in
                    let (value, overflow) = product.0.multipliedReportingOverflow(by: length)
                    return (value, product.1 || overflow)
                }
                if !overflow, weights >= 0 { counts[type, default: 0] &+= weights }
            }
        }
        return counts.isEmpty ? nil : summary(counts, isSharded: contents.count > 1)
    }

    /// What the Hub shows of such counts.
    static func summary(_ counts: [String: Int], isSharded: Bool) -> JSONValue {
        [
            "parameters": .object(counts.sorted { $0.key < $1.key }.map { JSONValue.Field($0.key, .integer($0.value)) }),
            "total": .integer(counts.values.reduce(0, &+)), "sharded": .bool(isSharded),
        ]
    }

    private static func header(of content: FileContent) -> JSONValue? {
        guard content.byteCount >= 8, let prefix = try? content.bytes(in: 0..<8) else { return nil }
        let length = prefix.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= headerLimit, Int(length) + 8 <= content.byteCount, let text = try? content.bytes(in: 8..<8 + Int(length)) else { return nil }
        return try? JSONValue(reading: text)
    }
}
