extension EncoderWeights {
    /// DeBERTa 2 and 3: content and distance attend apart, each with matrices of its own unless they share them.
    static func debertaV2(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        guard try shape.size("pooler_hidden_size", absent: width) == width else { throw .unknownVariant("pooler_hidden_size") }
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        let layer = LayerWeights.encoderLayer(width, try shape.size("intermediate_size")) + (try distanceMatrices(shape, width))
        let body = try embeddings(shape, width, vocabulary) + layers * layer + distances(shape, width) + convolution(shape, width)
        let narrow = try shape.size("embedding_size", absent: width)
        return EncoderWeights(shape: shape, width: width, vocabulary: vocabulary, body: body, hasPooler: false, predictionWidth: narrow)
    }

    private static func embeddings(_ shape: ArchitectureShape, _ width: WeightCount, _ vocabulary: WeightCount) throws(ShapeError) -> WeightCount {
        let narrow = try shape.size("embedding_size", absent: width)
        let positions = try shape.flag("position_biased_input", absent: true) ? try shape.size("max_position_embeddings") : 0
        let rows = vocabulary + positions + (try shape.size("type_vocab_size", absent: 0))
        return rows * narrow + (narrow == width ? 0 : narrow * width) + LayerWeights.norm(width)
    }

    /// One matrix for distances as keys and one for distances as queries, in each layer that does not share those of the content.
    private static func distanceMatrices(_ shape: ArchitectureShape, _ width: WeightCount) throws(ShapeError) -> WeightCount {
        guard try shape.flag("relative_attention", absent: false), !(try shape.flag("share_att_key", absent: false)) else { return 0 }
        let kinds = try shape.words("pos_att_type", separator: "|") ?? []
        let count = (kinds.contains("c2p") ? 1 : 0) + (kinds.contains("p2c") ? 1 : 0)
        return WeightCount(Int64(count)) * LayerWeights.linear(width, width)
    }

    /// The embeddings of distances, and their norm.
    private static func distances(_ shape: ArchitectureShape, _ width: WeightCount) throws(ShapeError) -> WeightCount {
        guard try shape.flag("relative_attention", absent: false) else { return 0 }
        let words = try shape.words("norm_rel_ebd", separator: "|") ?? []
        let norm = words.contains("layer_norm") ? LayerWeights.norm(width) : 0
        return 2 * (try reach(shape)) * width + norm
    }

    /// How far distances are told apart: the number of their classes, else the longest, else the longest sequence. −1 stands for none.
    private static func reach(_ shape: ArchitectureShape) throws(ShapeError) -> WeightCount {
        for name in ["position_buckets", "max_relative_positions"] where shape.fields.number(name) != -1 {
            let reach = try shape.size(name, absent: 0)
            if reach != 0 { return reach }
        }
        return try shape.size("max_position_embeddings")
    }

    private static func convolution(_ shape: ArchitectureShape, _ width: WeightCount) throws(ShapeError) -> WeightCount {
        let kernel = try shape.size("conv_kernel_size", absent: 0)
        guard kernel != 0 else { return 0 }
        return width * (width / (try shape.size("conv_groups", absent: 1))) * kernel + width + LayerWeights.norm(width)
    }

    /// ModernBERT: no biases unless asked for, a gated feed-forward part, no norm before the first attention.
    static func modernBERT(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        let width = try shape.size("hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let inner = try shape.size("intermediate_size")
        let layerCount = try shape.layers("num_hidden_layers")
        guard layerCount > 0 else { throw .unreadable("num_hidden_layers") }
        let norm = LayerWeights.norm(width, shift: try shape.flag("norm_bias", absent: false))
        let attention = LayerWeights.attention(width, bias: try shape.flag("attention_bias", absent: false))
        let layer = attention + LayerWeights.gated(width, inner, bias: try shape.flag("mlp_bias", absent: false))
        let head = LayerWeights.linear(width, width, bias: try shape.flag("classifier_bias", absent: false)) + norm
        // Norms: behind the embeddings, two a layer without the first, behind the layers.
        let body = vocabulary * width + WeightCount(layerCount) * layer + WeightCount(2 * layerCount + 1) * norm
        return EncoderWeights(
            shape: shape, width: width, vocabulary: vocabulary, body: body, hasPooler: false, predictionWidth: width, beforeHeads: head,
            hasOutputBias: try shape.flag("decoder_bias", absent: true))
    }
}
