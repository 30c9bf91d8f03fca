/// The weights of decoders that are built like Llama.
struct DecoderWeights {
    let shape: ArchitectureShape
    let traits: DecoderTraits
    let width: WeightCount
    let vocabulary: WeightCount
    let layerCount: Int64
    let heads: WeightCount
    let keyValueHeads: WeightCount
    let headSize: WeightCount

    /// Reads the sizes that all of them have.
    init(_ shape: ArchitectureShape, _ traits: DecoderTraits) throws(ShapeError) {
        var shape = shape
        shape.defaults = traits.defaults
        self.shape = shape
        self.traits = traits
        width = try shape.size("hidden_size")
        vocabulary = try shape.size("vocab_size")
        layerCount = try shape.layers("num_hidden_layers")
        heads = try shape.size("num_attention_heads")
        keyValueHeads = try shape.size("num_key_value_heads", absent: heads)
        // A width of heads that is null is the model's width by the number of heads, also where the default is another.
        let byHeads = width / heads
        headSize = try shape.size("head_dim", absent: shape.fields.isNull("head_dim") ? byHeads : traits.headSize.map { WeightCount($0) } ?? byHeads)
    }

    /// The body with the same feed-forward part in every layer.
    func dense() throws(ShapeError) -> Backbone {
        try body(feedForward: WeightCount(layerCount) * denseFeedForward())
    }

    /// The body with the feed-forward parts of all layers.
    func body(feedForward: WeightCount, attention: WeightCount? = nil) throws(ShapeError) -> Backbone {
        let ownAttention = try self.attention()
        let norms = try normsOfLayer()
        let layers = WeightCount(layerCount) * norms + (attention ?? WeightCount(layerCount) * ownAttention) + feedForward
        return Backbone(
            weights: vocabulary * width + layers + norm, width: width, vocabulary: vocabulary, isTiedByDefault: traits.isTiedByDefault,
            hasOutputBias: traits.hasOutputBias)
    }

    /// The feed-forward part of a layer without experts.
    func denseFeedForward() throws(ShapeError) -> WeightCount {
        let inner = try shape.size("intermediate_size")
        let hasBias = try isBiased(traits.feedForwardBias)
        let matrices = traits.isGated ? LayerWeights.gated(width, inner, bias: hasBias) : LayerWeights.feedForward(width, inner, bias: hasBias)
        return matrices + (traits.hasInnerNorms ? inner : 0)
    }

    /// Queries, keys, values and output of a layer, with their norms.
    func attention() throws(ShapeError) -> WeightCount {
        let (queries, keys) = (heads * headSize, keyValueHeads * headSize)
        let projections = LayerWeights.linear(width, queries + 2 * keys, bias: try isBiased(traits.queryBias))
        let output = LayerWeights.linear(queries, width, bias: try isBiased(traits.outputBias))
        return projections + output + (try headNorms(queries, keys)) + (traits.hasInnerNorms ? width : 0)
    }

    func isBiased(_ bias: DecoderTraits.Bias) throws(ShapeError) -> Bool {
        switch bias {
        case .never: return false
        case .always: return true
        case .field(let name, let absent): return try shape.flag(name, absent: absent)
        }
    }

    private var norm: WeightCount { traits.normHasWeights ? LayerWeights.norm(width, shift: traits.normHasShift) : 0 }

    private func normsOfLayer() throws(ShapeError) -> WeightCount {
        var count = traits.normCount
        if let field = traits.parallelField, try shape.flag(field, absent: false) { count -= 1 }
        return WeightCount(count) * norm
    }

    private func headNorms(_ queries: WeightCount, _ keys: WeightCount) throws(ShapeError) -> WeightCount {
        switch traits.headNorm {
        case .none: return 0
        case .shared: return 2 * headSize
        case .whole: return queries + keys
        case .each(let field): return try shape.flag(field, absent: false) ? queries + keys : 0
        case .wholeWhere(let field): return try shape.flag(field, absent: false) ? queries + keys : 0
        case .sharedWhere(let field, let shift): return try shape.flag(field, absent: false) ? 2 * LayerWeights.norm(headSize, shift: shift) : 0
        }
    }
}
