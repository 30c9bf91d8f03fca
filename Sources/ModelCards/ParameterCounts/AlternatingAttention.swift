/// Gated linear attention (arXiv:2412.06464) in most layers and gated attention in the others, as in Qwen3-Next.
enum AlternatingAttention {
    /// The attention of all layers.
    static func weights(_ decoder: DecoderWeights) throws(ShapeError) -> WeightCount {
        let full = try fullLayerCount(decoder)
        let gate = LayerWeights.linear(decoder.width, decoder.heads * decoder.headSize, bias: try decoder.isBiased(decoder.traits.queryBias))
        return WeightCount(full) * (try decoder.attention() + gate) + WeightCount(decoder.layerCount - full) * (try linear(decoder))
    }

    private static func fullLayerCount(_ decoder: DecoderWeights) throws(ShapeError) -> Int64 {
        if let kinds = try decoder.shape.words("layer_types") {
            guard kinds.count == Int(decoder.layerCount), kinds.allSatisfy({ $0 == "full_attention" || $0 == "linear_attention" }) else {
                throw .unknownVariant("layer_types")
            }
            return Int64(kinds.count { $0 == "full_attention" })
        }
        let interval = try decoder.shape.whole("full_attention_interval") ?? 4
        guard interval > 0 else { throw .unreadable("full_attention_interval") }
        return decoder.layerCount / interval
    }

    private static func linear(_ decoder: DecoderWeights) throws(ShapeError) -> WeightCount {
        let shape = decoder.shape
        let valueHeads = try shape.size("linear_num_value_heads")
        let valueSize = try shape.size("linear_value_head_dim")
        let keys = try shape.size("linear_num_key_heads") * shape.size("linear_key_head_dim")
        let values = valueHeads * valueSize
        let input = decoder.width * (2 * keys + 2 * values + 2 * valueHeads)
        let convolution = (2 * keys + values) * (try shape.size("linear_conv_kernel_dim"))
        return input + convolution + 2 * valueHeads + valueSize + values * decoder.width
    }
}
