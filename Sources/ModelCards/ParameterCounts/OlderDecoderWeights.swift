/// The weights of decoders from before Llama, each built in its own way.
///
/// From the models' papers and their code in the transformers library: GPT-2 (Radford et al. 2019), GPT-Neo, GPT-J and GPT-NeoX
/// (arXiv:2204.06745), CodeGen (arXiv:2203.13474), SantaCoder (arXiv:2301.03988), XGLM (arXiv:2112.10668), BioGPT (arXiv:2210.10341).
enum OlderDecoderWeights {
    typealias Formula = @Sendable (ArchitectureShape) throws(ShapeError) -> Backbone

    /// The formula of each architecture by the stem of its class.
    static let table: [String: Formula] = [
        "GPT2": gpt2, "GPTJ": gptJ, "CodeGen": gptJ, "GPTNeo": gptNeo, "GPTNeoX": gptNeoX, "GPTBigCode": gptBigCode, "XGLM": xglm,
        "BioGpt": bioGPT, "OPT": opt, "Bloom": bloom, "Falcon": falcon, "Mpt": mpt, "MPT": mpt, "QWen": qwen,
    ]

    private static func gpt2(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        try shape.refuse("add_cross_attention", unless: false)
        let width = try shape.size("n_embd", "hidden_size")
        return try learnedPositions(shape, layer: LayerWeights.encoderLayer(width, try shape.size("n_inner", absent: 4 * width)))
    }

    /// One key and one value for all heads of queries (arXiv:1911.02150), unless switched off.
    private static func gptBigCode(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        try shape.refuse("add_cross_attention", unless: false)
        let width = try shape.size("n_embd", "hidden_size")
        let head = width / (try shape.size("n_head", "num_attention_heads"))
        let keys = try shape.flag("multi_query", absent: true) ? 2 * head : 2 * width
        let attention = LayerWeights.linear(width, width + keys) + LayerWeights.linear(width, width)
        let inner = try shape.size("n_inner", absent: 4 * width)
        return try learnedPositions(shape, layer: attention + LayerWeights.feedForward(width, inner) + 2 * LayerWeights.norm(width))
    }

    private static func learnedPositions(_ shape: ArchitectureShape, layer: WeightCount) throws(ShapeError) -> Backbone {
        let width = try shape.size("n_embd", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let positions = try shape.size("n_positions", "max_position_embeddings", "n_ctx")
        let layers = WeightCount(try shape.layers("n_layer", "num_hidden_layers"))
        return Backbone(
            weights: (vocabulary + positions) * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary,
            isTiedByDefault: true)
    }

    /// Attention and feed-forward side by side under one norm; matrices of attention without biases.
    private static func gptJ(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("n_embd", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let inner = try shape.size("n_inner", absent: 4 * width)
        let layer = LayerWeights.norm(width) + LayerWeights.attention(width, bias: false) + LayerWeights.feedForward(width, inner)
        let layers = WeightCount(try shape.layers("n_layer", "num_hidden_layers"))
        return Backbone(
            weights: vocabulary * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary, hasOutputBias: true)
    }

    private static func gptNeo(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let positions = try shape.size("max_position_embeddings")
        let inner = try shape.size("intermediate_size", absent: 4 * width)
        let layer = LayerWeights.attention(width, bias: false) + width + LayerWeights.feedForward(width, inner) + 2 * LayerWeights.norm(width)
        let layers = WeightCount(try shape.layers("num_layers", "num_hidden_layers"))
        return Backbone(
            weights: (vocabulary + positions) * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary,
            isTiedByDefault: true)
    }

    private static func gptNeoX(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let inner = try shape.size("intermediate_size")
        let attention = LayerWeights.attention(width, bias: try shape.flag("attention_bias", absent: true))
        let layer = attention + LayerWeights.feedForward(width, inner) + 2 * LayerWeights.norm(width)
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        return Backbone(weights: vocabulary * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary)
    }

    /// Positions are sines, which are no weights.
    private static func xglm(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        try shape.refuse("add_cross_attention", unless: false)
        let width = try shape.size("d_model", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let layer = LayerWeights.encoderLayer(width, try shape.size("ffn_dim"))
        let layers = WeightCount(try shape.layers("num_layers", "num_hidden_layers"))
        return Backbone(
            weights: vocabulary * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary, isTiedByDefault: true)
    }

    /// The first two positions are kept for padding.
    private static func bioGPT(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let positions = try shape.size("max_position_embeddings") + 2
        let layer = LayerWeights.encoderLayer(width, try shape.size("intermediate_size"))
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        return Backbone(
            weights: (vocabulary + positions) * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary,
            isTiedByDefault: true)
    }
}
