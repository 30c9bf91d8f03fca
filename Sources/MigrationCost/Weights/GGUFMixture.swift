/// Which block type llama.cpp gives a tensor of a file type.
///
/// The rules are those of `llama_tensor_get_type` (llama.cpp, src/llama-quant.cpp) and of its forms before January 2024; see ``GGUFEra``.
struct GGUFMixture: Sendable {
    /// The file type.
    let type: WeightFormat.GGUFFileType
    /// When it was made.
    let era: GGUFEra
    /// Whether an importance matrix guided it.
    let hasMatrix: Bool
    /// Layers of the model.
    let layers: Int
    /// Query heads that share one of keys and values.
    let sharing: Int
    /// Experts of a layer.
    let experts: Int
    /// Whether it is of the shape that gets wider values: 80 layers with grouped queries.
    let isSeventy: Bool
    /// Whether it is a Falcon, which has its own exceptions.
    let isFalcon: Bool

    /// The type that tensors have without exception.
    let usual: GGMLType

    /// The type that most tensors of a file type have.
    static func usualType(of type: WeightFormat.GGUFFileType) -> GGMLType { usual[type] ?? .f16 }

    /// The block type of a tensor in a layer; embeddings have none.
    func blockType(of tensor: TensorShape, layer: Int = 0) -> GGMLType {
        switch tensor.role {
        case .router, .vector: return .f32
        default: break
        }
        guard usual.blockWeights > 1 else { return usual }
        if type == .mxfp4 { return Self.microscaled(tensor.role, experts: experts) }
        let wanted = wanted(tensor.role, layer: layer)
        return fitting(wanted, tensor)
    }

    private func wanted(_ role: TensorRole, layer: Int) -> GGMLType {
        switch role {
        case .output: outputType
        case .tokenEmbedding: embeddingType
        case .value: valueType(layer)
        case .key: keyType
        case .query: queryType
        case .fusedAttention: fusedType
        case .attentionOutput: attentionOutputType
        case .down: downType(layer)
        case .gate, .up: widening(layer)
        case .router, .vector: .f32
        }
    }

    private static func microscaled(_ role: TensorRole, experts: Int) -> GGMLType {
        switch role {
        case .gate, .up, .down: experts > 1 ? .mxfp4 : .q8v0
        default: .q8v0
        }
    }

    /// A row that blocks do not divide falls back to a type of smaller blocks, else to 16 bits.
    private func fitting(_ wanted: GGMLType, _ tensor: TensorShape) -> GGMLType {
        let block = Int(wanted.blockWeights)
        if era == .early, block == 256, tensor.rowCount % block != 0 {
            switch tensor.role {
            case .output: return .f16
            case .tokenEmbedding: return .q4v0
            default: break
            }
        }
        guard block > 1, tensor.rowLength % block != 0 else { return wanted }
        let other = tensor.role == .output ? GGMLType.q8v0 : fallback(of: wanted)
        return tensor.rowLength % Int(other.blockWeights) == 0 ? other : .f16
    }

    private func fallback(of wanted: GGMLType) -> GGMLType {
        switch wanted {
        case .q4K: .q5v0
        case .q5K: .q5v1
        case .q6K: .q8v0
        case .q2K: era < .current ? .q4v0 : .iq4NL
        case .q3K: era < .current ? .q4v1 : .iq4NL
        default: wanted.blockWeights == 256 ? .iq4NL : .f16
        }
    }

    /// Whether a layer is among the first or last eighth or every third between.
    func isFavoured(_ layer: Int) -> Bool { layer < layers / 8 || layer >= 7 * layers / 8 || (layer - layers / 8) % 3 == 2 }

    /// One layer of each sort that the rules tell apart, with how many are alike; a few instead of all.
    var distinctLayers: [(layer: Int, count: Int)] {
        var sorts: [(sort: Int, layer: Int, count: Int)] = []
        for layer in 0..<max(0, layers) {
            var sort = isFavoured(layer) ? 1 : 0
            if layer < 2 { sort |= 2 }
            if layer < 4 { sort |= 4 }
            if layer < layers / 16 { sort |= 8 }
            if layer < layers / 8 { sort |= 16 }
            if layer < 7 * layers / 8 { sort |= 32 }
            if let known = sorts.firstIndex(where: { $0.sort == sort }) {
                sorts[known].count += 1
            } else {
                sorts.append((sort, layer, 1))
            }
        }
        return sorts.map { ($0.layer, $0.count) }
    }

    private static let usual: [WeightFormat.GGUFFileType: GGMLType] = [
        .f32: .f32, .f16: .f16, .bf16: .bf16, .q8v0: .q8v0, .q6K: .q6K, .q5KM: .q5K, .q5KS: .q5K, .q5v1: .q5v1, .q5v0: .q5v0, .q4KM: .q4K,
        .q4KS: .q4K, .q4v1: .q4v1, .q4v0: .q4v0, .q3KL: .q3K, .q3KM: .q3K, .q3KS: .q3K, .q2K: .q2K, .q2KS: .q2K, .iq4NL: .iq4NL, .iq4XS: .iq4XS,
        .iq3M: .iq3S, .iq3S: .iq3S, .iq3XS: .iq3S, .iq3XXS: .iq3XXS, .iq2M: .iq2S, .iq2S: .iq2XS, .iq2XS: .iq2XS, .iq2XXS: .iq2XXS, .iq1M: .iq1M,
        .iq1S: .iq1S, .mxfp4: .mxfp4,
    ]
}
