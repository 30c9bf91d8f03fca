extension PerceptionWeights {
    /// wav2vec 2.0 and HuBERT: convolutions over the sound, one convolution for positions, an encoder.
    static func wav2Vec2(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        for name in ["add_adapter", "conv_pos_batch_norm"] { try shape.refuse(name, unless: false) }
        try shape.refuse("feat_proj_layer_norm", unless: true)
        guard !shape.fields.states("adapter_attn_dim"), try maskProbability(shape) > 0 else { throw .unknownVariant("mask_time_prob") }
        let width = try shape.size("hidden_size")
        guard let channels = try shape.numbers("conv_dim"), let last = channels.last else { throw .missing("conv_dim") }
        let ends = LayerWeights.norm(WeightCount(last)) + LayerWeights.linear(WeightCount(last), width)
        let layers = WeightCount(try shape.layers("num_hidden_layers"))
        let layer = LayerWeights.encoderLayer(width, try shape.size("intermediate_size"))
        // The vector in place of masked sound, and the norm of the encoder.
        let body = try width + features(shape, channels) + ends + positions(shape, width) + LayerWeights.norm(width) + layers * layer
        switch suffix {
        case "Model": return body
        case "ForCTC": return body + LayerWeights.linear(width, try shape.size("vocab_size"))
        default: return nil
        }
    }

    private static func maskProbability(_ shape: ArchitectureShape) throws(ShapeError) -> Double {
        let (time, feature) = (shape.fields.number("mask_time_prob") ?? 0.05, shape.fields.number("mask_feature_prob") ?? 0)
        return max(time, feature)
    }

    private static func features(_ shape: ArchitectureShape, _ channels: [Int64]) throws(ShapeError) -> WeightCount {
        guard let kernels = try shape.numbers("conv_kernel"), kernels.count == channels.count else { throw .missing("conv_kernel") }
        let hasBias = try shape.flag("conv_bias", absent: false)
        let normsAll = shape.fields.text("feat_extract_norm") == "layer"
        var weights: WeightCount = 0
        var input: WeightCount = 1
        for (index, (channel, kernel)) in zip(channels, kernels).enumerated() {
            let output = WeightCount(channel)
            weights += input * output * WeightCount(kernel) + (hasBias ? output : 0)
            if normsAll || index == 0 { weights += LayerWeights.norm(output) }
            input = output
        }
        return weights
    }

    /// A convolution in groups, its length and direction kept apart (arXiv:1602.07868).
    private static func positions(_ shape: ArchitectureShape, _ width: WeightCount) throws(ShapeError) -> WeightCount {
        let kernel = try shape.size("num_conv_pos_embeddings", absent: 128)
        let groups = try shape.size("num_conv_pos_embedding_groups", absent: 16)
        return width * (width / groups) * kernel + kernel + width
    }
}
