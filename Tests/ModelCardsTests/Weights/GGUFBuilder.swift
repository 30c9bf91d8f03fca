/// Writes small GGUF files for tests: any version and byte order, and headers that lie.
struct GGUFBuilder {
    /// A value of the metadata.
    indirect enum Value {
        case text(String)
        case uint8(UInt8)
        case uint32(UInt32)
        case uint64(UInt64)
        case float32(Float)
        case texts([String])
        /// A list with its number of a type, a count that need not be true, and the bytes of its elements.
        case raw(type: UInt32, bytes: [UInt8])
    }

    /// A tensor; its offset follows from those before it.
    struct Tensor {
        var name: String
        var dimensions: [UInt64]
        var type: UInt32
        /// Bytes of its data: how far the next one is moved, before padding.
        var byteCount: UInt64
    }

    var version: UInt32 = 3
    var isBigEndian = false
    var entries: [(key: String, value: Value)] = []
    var tensors: [Tensor] = []
    var keyCount: UInt64?
    var tensorCount: UInt64?

    /// A header with metadata of a small model: `F16` or the given type for one matrix of `weights` weights.
    static func model(
        _ entries: [(key: String, value: Value)] = [], fileType: UInt32? = 15, type: UInt32 = 12, rows: UInt64 = 4, blockBytes: UInt64 = 144,
        blockWeights: UInt64 = 256
    ) -> GGUFBuilder {
        var builder = GGUFBuilder()
        builder.entries = [("general.architecture", .text("llama"))] + entries
        if let fileType { builder.entries.append(("general.file_type", .uint32(fileType))) }
        builder.tensors = [Tensor(name: "token_embd.weight", dimensions: [blockWeights, rows], type: type, byteCount: rows * blockBytes)]
        return builder
    }

    /// The header without the data of its tensors.
    var bytes: [UInt8] {
        var bytes = Array("GGUF".utf8) + number(version)
        bytes += length(tensorCount ?? UInt64(tensors.count)) + length(keyCount ?? UInt64(entries.count))
        for (key, value) in entries { bytes += text(key) + self.bytes(of: value) }
        var offset: UInt64 = 0
        for tensor in tensors {
            bytes += text(tensor.name) + number(UInt32(tensor.dimensions.count))
            for dimension in tensor.dimensions { bytes += length(dimension) }
            bytes += number(tensor.type) + number(offset)
            offset = (offset + tensor.byteCount + 31) / 32 * 32
        }
        return bytes
    }

    /// The whole file, its data as zeros.
    var file: [UInt8] {
        let header = bytes
        let data = tensors.reduce(0) { ($0 + $1.byteCount + 31) / 32 * 32 }
        return header + [UInt8](repeating: 0, count: (header.count + 31) / 32 * 32 - header.count + Int(data))
    }

    private func bytes(of value: Value) -> [UInt8] {
        switch value {
        case .text(let text): number(UInt32(8)) + self.text(text)
        case .uint8(let value): number(UInt32(0)) + [value]
        case .uint32(let value): number(UInt32(4)) + number(value)
        case .uint64(let value): number(UInt32(10)) + number(value)
        case .float32(let value): number(UInt32(6)) + number(value.bitPattern)
        case .texts(let texts): number(UInt32(9)) + number(UInt32(8)) + length(UInt64(texts.count)) + texts.flatMap { text($0) }
        case .raw(let type, let bytes): number(type) + bytes
        }
    }

    /// A text with its length.
    func text(_ text: String) -> [UInt8] { length(UInt64(text.utf8.count)) + Array(text.utf8) }

    /// A length in the width of the version.
    func length(_ count: UInt64) -> [UInt8] { version == 1 ? number(UInt32(truncatingIfNeeded: count)) : number(count) }

    /// A number in the byte order of the file.
    func number(_ value: some FixedWidthInteger) -> [UInt8] {
        let bytes = (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        return isBigEndian ? bytes.reversed() : bytes
    }
}
