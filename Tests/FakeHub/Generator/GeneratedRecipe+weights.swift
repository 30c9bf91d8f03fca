import Crypto

extension GeneratedRecipe {
    /// A type of quantized files.
    struct QuantType {
        let name: String
        /// `general.file_type` and the type of the large tensors, by GGUF's numbers.
        let fileType: Int
        let tensorType: Int
        /// The bytes of a block and the weights in it.
        let blockBytes: Int
        let blockWeights: Int
    }

    /// The types that the files of a GGUF repository have.
    var quantTypes: [QuantType] {
        let all = [
            QuantType(name: "Q4_K_M", fileType: 15, tensorType: 12, blockBytes: 144, blockWeights: 256),
            QuantType(name: "Q6_K", fileType: 18, tensorType: 14, blockBytes: 210, blockWeights: 256),
            QuantType(name: "Q8_0", fileType: 7, tensorType: 8, blockBytes: 34, blockWeights: 32),
        ]
        return Array(all.prefix(1 + Int(textSeed >> 16 & 1) * 2))
    }

    /// The model whose weights these are: of a re-upload those of its parent.
    private var weightsIndex: Int { plan.kind == .reupload ? shelf.recipe(at: parents[0]).weightsIndex : index }

    func weights(_ path: String) -> FileContent {
        if let type = quantTypes.first(where: { path.hasSuffix(".\($0.name).gguf") }) {
            let header = GGUFHeader(shape, type, name: parentName, parents: textSeed & 16 == 0 ? parentIDs : [])
            return padded(head: header.bytes, byteCount: header.fileByteCount, path)
        }
        let header = SafetensorsHeader(tensors: safetensors, type: "BF16", weightBytes: 2)
        return padded(head: header.bytes, byteCount: header.fileByteCount, path)
    }

    /// A file with a header. Equal weights have equal hashes.
    private func padded(head: [UInt8], byteCount: Int, _ path: String) -> FileContent {
        let name = plan.kind == .reupload ? "model.safetensors" : path
        let hash = SHA256.hash(data: [UInt8]("\(shelf.seed) \(weightsIndex) \(name)".utf8))
        return .padded(head: head, byteCount: byteCount, sha256: Hexadecimal.text(hash))
    }

    /// The tensors of the safetensors file: those of the model, or the two matrices that the adapter has for each projection.
    private var safetensors: [SafetensorsHeader.Tensor] {
        guard plan.kind == .adapter else { return shape.tensors.map { .init(name: $0.name, shape: $0.shape) } }
        let keys = shape.keyHeads * (shape.hidden / shape.heads)
        return (0..<shape.layers).flatMap { layer in
            [("q_proj", shape.hidden), ("v_proj", keys)].flatMap { name, rows -> [SafetensorsHeader.Tensor] in
                let prefix = "base_model.model.model.layers.\(layer).self_attn.\(name)"
                return [
                    .init(name: "\(prefix).lora_A.weight", shape: [rank, shape.hidden]), .init(name: "\(prefix).lora_B.weight", shape: [rows, rank]),
                ]
            }
        }
    }

    /// What reading the header would tell.
    var safetensorsSummary: JSONValue? {
        guard hasWeights, plan.kind != .gguf else { return nil }
        let keys = shape.keyHeads * (shape.hidden / shape.heads)
        let adapter = shape.layers * rank * (3 * shape.hidden + keys)
        return SafetensorsSummary.summary(["BF16": plan.kind == .adapter ? adapter : shape.parameterCount], isSharded: false)
    }

    /// What reading the header would tell.
    var ggufSummary: JSONValue? {
        guard hasWeights, plan.kind == .gguf else { return nil }
        return GGUFSummary.summary(total: shape.parameterCount, architecture: shape.type, contextLength: shape.context)
    }
}
