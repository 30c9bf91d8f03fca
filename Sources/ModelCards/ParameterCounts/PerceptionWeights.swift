/// The weights of models that see or hear.
///
/// Source: ViT (arXiv:2010.11929), DeiT (arXiv:2012.12877), DINOv2 (arXiv:2304.07193), CLIP (arXiv:2103.00020), SigLIP (arXiv:2303.15343),
/// wav2vec 2.0 (arXiv:2006.11477), HuBERT (arXiv:2106.07447), and their code in the transformers library.
enum PerceptionWeights {
    /// The formula of each architecture by the stem of its class.
    static let table: [String: SequenceWeights.Formula] = [
        "ViT": vit, "DeiT": deit, "Dinov2": dinov2, "CLIP": clip, "Siglip": siglip, "Wav2Vec2": wav2Vec2, "Hubert": wav2Vec2,
    ]

    private static func vit(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        let tower = try VisionTower(shape)
        let body = try tower.embeddings(extraTokens: 1) + tower.body(queryBias: shape.flag("qkv_bias", absent: true)) + LayerWeights.norm(tower.width)
        switch suffix {
        case "Model": return body + LayerWeights.linear(tower.width, try shape.size("pooler_output_size", absent: tower.width))
        case "ForImageClassification": return body + LayerWeights.linear(tower.width, try shape.labelCount())
        default: return nil
        }
    }

    /// A second token stands for a teacher.
    private static func deit(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        let tower = try VisionTower(shape)
        let body = try tower.embeddings(extraTokens: 2) + tower.body(queryBias: shape.flag("qkv_bias", absent: true)) + LayerWeights.norm(tower.width)
        switch suffix {
        case "Model": return body + LayerWeights.linear(tower.width, try shape.size("pooler_output_size", absent: tower.width))
        case "ForImageClassification": return body + LayerWeights.linear(tower.width, try shape.labelCount())
        case "ForImageClassificationWithTeacher": return body + 2 * LayerWeights.linear(tower.width, try shape.labelCount())
        default: return nil
        }
    }

    /// A scale behind each part of a layer, a token for masked patches, a classifier that reads two vectors.
    private static func dinov2(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        let width = try shape.size("hidden_size")
        let inner = try shape.size("mlp_ratio", absent: 4) * width
        let tower = try VisionTower(shape, inner: inner)
        let isGated = try shape.flag("use_swiglu_ffn", absent: false)
        let gatedInner = (inner * 2 / 3 + 7) / 8 * 8
        let feedForward = isGated ? LayerWeights.gated(width, gatedInner, bias: true) : LayerWeights.feedForward(width, inner)
        let attention = LayerWeights.attention(width) - (try shape.flag("qkv_bias", absent: true) ? 0 : 3 * width)
        let layer = attention + feedForward + 2 * LayerWeights.norm(width) + 2 * width
        let maskToken = try shape.flag("use_mask_token", absent: true) ? width : 0
        let body = tower.embeddings(extraTokens: 1) + maskToken + tower.layers * layer + LayerWeights.norm(width)
        switch suffix {
        case "Model": return body
        case "ForImageClassification": return body + LayerWeights.linear(2 * width, try shape.labelCount())
        default: return nil
        }
    }

    /// Two towers, a matrix from each to a common width, and one number that scales what they agree on.
    private static func clip(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        guard suffix == "Model" else { return nil }
        let (text, vision) = (try shape.part("text_config"), try clipVision(shape.part("vision_config")))
        let common = try shape.size("projection_dim", absent: 512)
        let body = try textTower(text) + vision.weights + (try text.size("hidden_size")) * common + vision.width * common
        return body + 1
    }

    /// CLIP's image tower, whose patches have no bias, with a norm before and one behind.
    static func clipVision(_ shape: ArchitectureShape) throws(ShapeError) -> (weights: WeightCount, width: WeightCount) {
        let tower = try VisionTower(shape)
        let weights = tower.embeddings(extraTokens: 1, patchBias: false) + tower.body() + 2 * LayerWeights.norm(tower.width)
        return (weights, tower.width)
    }

    private static func textTower(_ shape: ArchitectureShape) throws(ShapeError) -> WeightCount {
        let width = try shape.size("hidden_size")
        let rows = try shape.size("vocab_size") + shape.size("max_position_embeddings")
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        return rows * width + layers * LayerWeights.encoderLayer(width, try shape.size("intermediate_size")) + LayerWeights.norm(width)
    }

    private static func siglip(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        guard suffix == "Model" else { return nil }
        let (text, vision) = (try shape.part("text_config"), try siglipVision(shape.part("vision_config")))
        let width = try text.size("hidden_size")
        let head = LayerWeights.linear(width, try text.size("projection_size", absent: width))
        return try textTower(text) + head + vision.weights + 2
    }

    /// SigLIP's image tower, with a head that attends to all patches unless switched off.
    static func siglipVision(_ shape: ArchitectureShape) throws(ShapeError) -> (weights: WeightCount, width: WeightCount) {
        let tower = try VisionTower(shape)
        let width = tower.width
        let head = width + LayerWeights.attention(width) + LayerWeights.norm(width) + LayerWeights.feedForward(width, tower.inner)
        let hasHead = try shape.flag("vision_use_head", absent: true)
        return (tower.embeddings(extraTokens: 0) + tower.body() + LayerWeights.norm(width) + (hasHead ? head : 0), width)
    }
}
