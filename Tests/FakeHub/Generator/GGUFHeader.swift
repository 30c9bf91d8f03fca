/// The header of a GGUF file (ggml, `docs/gguf.md`, version 3): the metadata and the tensors.
struct GGUFHeader {
    /// Numbers of the types of values.
    private enum ValueType: Int {
        case integer = 4
        case text = 8
        case list = 9
    }

    /// The alignment of the tensors where the metadata has none.
    private static let alignment = 32

    /// All up to the first tensor, padded.
    private(set) var bytes: [UInt8] = []
    /// The size of a file with the tensors.
    private(set) var fileByteCount = 0

    /// Of a model that was quantized; with parents, `general.base_model.*` names them.
    init(_ shape: GeneratedShape, _ type: GeneratedRecipe.QuantType, name: String, parents: [String]) {
        var pairs: [(String, JSONValue)] = [
            ("general.architecture", .text(shape.type)), ("general.name", .text(name)), ("general.file_type", .integer(type.fileType)),
            ("general.size_label", .text(shape.label)), ("\(shape.type).context_length", .integer(shape.context)),
            ("\(shape.type).embedding_length", .integer(shape.hidden)), ("\(shape.type).block_count", .integer(shape.layers)),
            ("\(shape.type).feed_forward_length", .integer(shape.intermediate)), ("\(shape.type).attention.head_count", .integer(shape.heads)),
            ("\(shape.type).attention.head_count_kv", .integer(shape.keyHeads)), ("tokenizer.ggml.model", "gpt2"),
            ("tokenizer.ggml.tokens", ["<s>", "</s>", "a", "b"]),
        ]
        if !parents.isEmpty { pairs.append(("general.base_model.count", .integer(parents.count))) }
        for (index, parent) in parents.enumerated() {
            let sides = parent.split(separator: "/").map(String.init)
            pairs.append(("general.base_model.\(index).name", .text(sides.last ?? parent)))
            pairs.append(("general.base_model.\(index).organization", .text(sides.first ?? "")))
            pairs.append(("general.base_model.\(index).repo_url", .text("https://huggingface.co/\(parent)")))
        }
        let tensors = shape.tensors
        bytes = [UInt8]("GGUF".utf8)
        append(3, 4)
        append(tensors.count, 8)
        append(pairs.count, 8)
        for (key, value) in pairs {
            append(key)
            append(value)
        }
        var offset = 0
        for tensor in tensors {
            // Rows are quantized; a vector stays as it is, in type 0 of four bytes a weight.
            let isVector = tensor.shape.count == 1
            append(tensor.ggufName)
            append(tensor.shape.count, 4)
            for length in tensor.shape.reversed() { append(length, 8) }
            append(isVector ? 0 : type.tensorType, 4)
            append(offset, 8)
            let size = isVector ? tensor.weights * 4 : (tensor.weights + type.blockWeights - 1) / type.blockWeights * type.blockBytes
            offset += Self.aligned(size)
        }
        bytes += [UInt8](repeating: 0, count: Self.aligned(bytes.count) - bytes.count)
        fileByteCount = bytes.count + offset
    }

    private static func aligned(_ count: Int) -> Int { (count + alignment - 1) / alignment * alignment }

    private mutating func append(_ number: Int, _ count: Int) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }

    private mutating func append(_ text: String) {
        append(text.utf8.count, 8)
        bytes += text.utf8
    }

    private mutating func append(_ value: JSONValue) {
        switch value {
        case .integer(let integer):
            append(ValueType.integer.rawValue, 4)
            append(integer, 4)
        case .list(let list):
            append(ValueType.list.rawValue, 4)
            append(ValueType.text.rawValue, 4)
            append(list.count, 8)
            for element in list { append(element.text ?? "") }
        default:
            append(ValueType.text.rawValue, 4)
            append(value.text ?? "")
        }
    }
}
