/// Attention whose keys and values come from one narrow vector (arXiv:2405.04434, section 2.1).
enum LatentAttention {
    /// The weights of one layer.
    static func weights(_ shape: ArchitectureShape) throws(ShapeError) -> WeightCount {
        let width = try shape.size("hidden_size")
        let heads = try shape.size("num_attention_heads")
        let (plain, turned, value) = (try shape.size("qk_nope_head_dim"), try shape.size("qk_rope_head_dim"), try shape.size("v_head_dim"))
        let keyRank = try shape.size("kv_lora_rank")
        let hasBias = try shape.flag("attention_bias", absent: false)
        let queries = try queries(shape, width, heads * (plain + turned), hasBias)
        let keys = LayerWeights.linear(width, keyRank + turned, bias: hasBias) + keyRank + keyRank * heads * (plain + value)
        return queries + keys + LayerWeights.linear(heads * value, width, bias: hasBias)
    }

    /// Queries through a narrow vector too, or straight where its width is null.
    private static func queries(
        _ shape: ArchitectureShape, _ width: WeightCount, _ queries: WeightCount, _ hasBias: Bool
    ) throws(ShapeError) -> WeightCount {
        if shape.fields.isNull("q_lora_rank") { return width * queries }
        let rank = try shape.size("q_lora_rank")
        return LayerWeights.linear(width, rank, bias: hasBias) + rank + rank * queries
    }

    /// A decoder with it and without experts.
    static func dense(_ shape: ArchitectureShape, _ traits: DecoderTraits) throws(ShapeError) -> Backbone {
        let decoder = try DecoderWeights(shape, traits)
        let layers = WeightCount(decoder.layerCount)
        return try decoder.body(feedForward: layers * decoder.denseFeedForward(), attention: layers * weights(shape))
    }
}
