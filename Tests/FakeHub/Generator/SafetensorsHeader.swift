/// The header of a safetensors file: eight bytes of length, then JSON, padded with spaces to a multiple of eight as the format's own
/// writer does.
struct SafetensorsHeader {
    /// A tensor.
    struct Tensor {
        let name: String
        let shape: [Int]
    }

    /// The length and the JSON.
    let bytes: [UInt8]
    /// The size of a file with the tensors.
    let fileByteCount: Int

    /// Of tensors that all have one type.
    init(tensors: [Tensor], type: String, weightBytes: Int) {
        var fields: [JSONValue.Field] = [.init("__metadata__", ["format": "pt"])]
        var offset = 0
        for tensor in tensors {
            let end = offset + tensor.shape.reduce(1, *) * weightBytes
            let value: JSONValue = [
                "dtype": .text(type), "shape": .list(tensor.shape.map { .integer($0) }), "data_offsets": [.integer(offset), .integer(end)],
            ]
            fields.append(.init(tensor.name, value))
            offset = end
        }
        var text = JSONValue.object(fields).bytes
        text += [UInt8](repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
        bytes = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text
        fileByteCount = bytes.count + offset
    }
}
