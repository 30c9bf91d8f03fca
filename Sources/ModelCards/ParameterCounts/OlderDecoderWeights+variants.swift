extension OlderDecoderWeights {
    /// OPT (arXiv:2205.01068): the first two positions are kept for padding, and the smallest model's embeddings are narrower.
    static func opt(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let narrow = try shape.size("word_embed_proj_dim", absent: width)
        let positions = try shape.size("max_position_embeddings") + 2
        let hasBias = try shape.flag("enable_bias", absent: true)
        let norm = try shape.flag("layer_norm_elementwise_affine", absent: true) ? LayerWeights.norm(width) : 0
        let inner = try shape.size("ffn_dim")
        let layer = LayerWeights.attention(width, bias: hasBias) + LayerWeights.feedForward(width, inner, bias: hasBias) + 2 * norm
        let isNormedBefore = try shape.flag("do_layer_norm_before", absent: true)
        let isFinalNormRemoved = try shape.flag("_remove_final_layer_norm", absent: false)
        let hasFinalNorm = isNormedBefore && !isFinalNormRemoved
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        let embeddings = vocabulary * narrow + positions * width + (narrow == width ? 0 : 2 * narrow * width)
        return Backbone(
            weights: embeddings + layers * layer + (hasFinalNorm ? norm : 0), width: narrow, vocabulary: vocabulary, isTiedByDefault: true)
    }

    /// BLOOM (arXiv:2211.05100): a norm behind the embedding, positions as a slope of attention.
    static func bloom(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size", "n_embed")
        let vocabulary = try shape.size("vocab_size")
        let layers = WeightCount(try shape.layers("n_layer", "num_hidden_layers"))
        let weights = vocabulary * width + layers * LayerWeights.encoderLayer(width, 4 * width) + 2 * LayerWeights.norm(width)
        return Backbone(weights: weights, width: width, vocabulary: vocabulary, isTiedByDefault: true)
    }

    /// Falcon (arXiv:2311.16867): three layouts of keys and values, and of norms.
    static func falcon(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let heads = try shape.size("num_attention_heads", "n_head")
        let head = width / heads
        let isNew = try shape.flag("new_decoder_architecture", absent: false)
        let keyHeads = isNew ? try shape.size("num_kv_heads", absent: heads) : try shape.flag("multi_query", absent: true) ? 1 : heads
        let hasBias = try shape.flag("bias", absent: false)
        let attention = LayerWeights.linear(width, width + 2 * keyHeads * head, bias: hasBias) + LayerWeights.linear(width, width, bias: hasBias)
        let inner = try shape.size("ffn_hidden_size", absent: 4 * width)
        let isParallel = try shape.flag("parallel_attn", absent: true)
        let hasOneNorm = try shape.size("num_ln_in_parallel_attn", absent: isNew ? 2 : 1) != 2
        let layer = attention + LayerWeights.feedForward(width, inner, bias: hasBias) + (isParallel && hasOneNorm ? 1 : 2) * LayerWeights.norm(width)
        let layers = WeightCount(try shape.layers("num_hidden_layers", "n_layer"))
        return Backbone(
            weights: vocabulary * width + layers * layer + LayerWeights.norm(width), width: width, vocabulary: vocabulary, isTiedByDefault: true)
    }

    /// MPT: no biases anywhere, positions as a slope of attention.
    static func mpt(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        try shape.refuse("no_bias", unless: true)
        let width = try shape.size("d_model", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let heads = try shape.size("n_heads", "num_attention_heads")
        if let attention = shape.fields.part("attn_config") {
            let part = ArchitectureShape(fields: attention)
            guard try part.size("kv_n_heads", absent: heads) == heads, !(try part.flag("qk_ln", absent: false)) else {
                throw .unknownVariant("attn_config")
            }
        }
        guard try shape.size("expansion_ratio", absent: 4) == 4 else { throw .unknownVariant("expansion_ratio") }
        let inner = 4 * width
        let layer = LayerWeights.attention(width, bias: false) + LayerWeights.feedForward(width, inner, bias: false) + 2 * width
        let layers = WeightCount(try shape.layers("n_layers", "num_hidden_layers"))
        return Backbone(weights: vocabulary * width + layers * layer + width, width: width, vocabulary: vocabulary, isTiedByDefault: true)
    }

    /// The first Qwen (arXiv:2309.16609): its configuration states the width of both gated halves together.
    static func qwen(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        try shape.refuse("no_bias", unless: true)
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let queries = try shape.size("num_attention_heads") * shape.size("kv_channels", absent: 128)
        let attention = LayerWeights.linear(width, 3 * queries) + queries * width
        let layer = attention + LayerWeights.gated(width, (try shape.size("intermediate_size")) / 2) + 2 * width
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        return Backbone(weights: vocabulary * width + layers * layer + width, width: width, vocabulary: vocabulary)
    }
}
