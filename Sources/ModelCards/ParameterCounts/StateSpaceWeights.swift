/// The weights of decoders whose layers keep a state: Mamba (arXiv:2312.00752), Mamba 2 (arXiv:2405.21060), Jamba (arXiv:2403.19887).
enum StateSpaceWeights {
    /// The formula of each architecture by the stem of its class.
    static let table: [String: OlderDecoderWeights.Formula] = ["Mamba": mamba, "FalconMamba": mamba, "Mamba2": mamba2, "Jamba": jamba]

    /// The names and numbers of a mixer of the first kind.
    private struct Mixer {
        let width: WeightCount
        let inner: WeightCount
        let state: WeightCount
        let kernel: WeightCount
        let rank: WeightCount
        let hasBias: Bool
        let hasConvolutionBias: Bool

        var weights: WeightCount {
            let convolution = inner * kernel + (hasConvolutionBias ? inner : 0)
            let projections = LayerWeights.linear(width, 2 * inner, bias: hasBias) + LayerWeights.linear(inner, width, bias: hasBias)
            return projections + convolution + inner * (rank + 2 * state) + LayerWeights.linear(rank, inner) + inner * state + inner
        }
    }

    private static func mamba(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size", "d_model")
        let vocabulary = try shape.size("vocab_size")
        let mixer = Mixer(
            width: width, inner: try shape.size("expand", absent: 2) * width, state: try shape.size("state_size", absent: 16),
            kernel: try shape.size("conv_kernel", absent: 4), rank: try rank("time_step_rank", width, shape),
            hasBias: try shape.flag("use_bias", absent: false), hasConvolutionBias: try shape.flag("use_conv_bias", absent: true))
        let layers = WeightCount(try shape.layers("num_hidden_layers", "n_layer"))
        return Backbone(
            weights: vocabulary * width + layers * (mixer.weights + width) + width, width: width, vocabulary: vocabulary, isTiedByDefault: true)
    }

    /// The width of the step size's narrow vector: a sixteenth of the model's, rounded up, where it is `auto`.
    private static func rank(_ name: String, _ width: WeightCount, _ shape: ArchitectureShape) throws(ShapeError) -> WeightCount {
        guard shape.fields.states(name), shape.fields.text(name) != "auto" else { return (width + 15) / 16 }
        return try shape.size(name)
    }

    private static func mamba2(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let width = try shape.size("hidden_size", "d_model")
        let vocabulary = try shape.size("vocab_size")
        let inner = try shape.size("expand", absent: 2) * width
        let heads = try shape.size("num_heads")
        guard try heads * shape.size("head_dim") == inner else { throw .unknownVariant("head_dim") }
        let hasBias = try shape.flag("use_bias", absent: false)
        let channels = inner + 2 * (try shape.size("n_groups")) * (try shape.size("state_size"))
        let convolution = channels * (try shape.size("conv_kernel", absent: 4)) + (try shape.flag("use_conv_bias", absent: true) ? channels : 0)
        let projections = LayerWeights.linear(width, inner + channels + heads, bias: hasBias) + LayerWeights.linear(inner, width, bias: hasBias)
        let layer = projections + convolution + 3 * heads + inner + width
        let layers = WeightCount(try shape.layers("num_hidden_layers", "n_layer"))
        return Backbone(weights: vocabulary * width + layers * layer + width, width: width, vocabulary: vocabulary)
    }

    /// Attention in every so manieth layer, experts in every so manieth.
    private static func jamba(_ shape: ArchitectureShape) throws(ShapeError) -> Backbone {
        let decoder = try DecoderWeights(shape, DecoderTraits(defaults: ["num_key_value_heads": 8]))
        let width = decoder.width
        let inner = try shape.size("mamba_expand", absent: 2) * width
        let mixer = Mixer(
            width: width, inner: inner, state: try shape.size("mamba_d_state", absent: 16), kernel: try shape.size("mamba_d_conv", absent: 4),
            rank: try rank("mamba_dt_rank", width, shape), hasBias: try shape.flag("mamba_proj_bias", absent: false),
            hasConvolutionBias: try shape.flag("mamba_conv_bias", absent: true))
        let attentionLayers = try count(of: "attn", decoder, shape)
        let stateLayers = decoder.layerCount - attentionLayers
        let mixers = WeightCount(stateLayers) * (mixer.weights + mixer.rank + 2 * mixer.state)
        let experts = try shape.size("num_experts")
        let chosen = try shape.size("num_experts_per_tok")
        guard let all = experts.number, let some = chosen.number, some <= all else { throw .unreadable("num_experts_per_tok") }
        let sparse = WeightCount(all > 1 ? try count(of: "expert", decoder, shape) : 0)
        let dense = try decoder.denseFeedForward()
        let feedForward = (WeightCount(decoder.layerCount) - sparse) * dense + sparse * (experts * dense + experts * width)
        var body = try decoder.body(feedForward: feedForward, attention: mixers + WeightCount(attentionLayers) * decoder.attention())
        body.idle = all > 1 ? sparse * (experts - chosen) * dense : nil
        return body
    }

    private static func count(of word: String, _ decoder: DecoderWeights, _ shape: ArchitectureShape) throws(ShapeError) -> Int64 {
        guard let period = try shape.whole("\(word)_layer_period"), let offset = try shape.whole("\(word)_layer_offset") else {
            throw .missing("\(word)_layer_period")
        }
        guard period > 0, offset < period else { throw .unreadable("\(word)_layer_period") }
        return Int64((0..<decoder.layerCount).count { $0 % period == offset })
    }
}
