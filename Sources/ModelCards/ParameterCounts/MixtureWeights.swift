/// The weights of decoders with experts: each token passes a few of many feed-forward parts (arXiv:2101.03961).
struct MixtureWeights {
    let decoder: DecoderWeights
    let mixture: MixtureTraits

    private var shape: ArchitectureShape { decoder.shape }
    private var width: WeightCount { decoder.width }

    init(_ shape: ArchitectureShape, _ mixture: MixtureTraits) throws(ShapeError) {
        decoder = try DecoderWeights(shape, mixture.decoder)
        self.mixture = mixture
    }

    /// The body, with experts in the layers that have them.
    func backbone() throws(ShapeError) -> Backbone {
        let sparse = WeightCount(try sparseLayerCount())
        let dense = WeightCount(decoder.layerCount) - sparse
        var feedForward = sparse * (try sparseFeedForward())
        if dense.number != 0 { feedForward += dense * (try decoder.denseFeedForward()) }
        var body = try decoder.body(feedForward: feedForward, attention: try attention())
        body.hasOutputBias = try decoder.isBiased(mixture.outputBias)
        let (experts, chosen) = try counts()
        guard let all = experts.number, let some = chosen.number, some <= all else { throw .unreadable("num_experts_per_tok") }
        if sparse.number != 0 { body.idle = sparse * (experts - chosen) * (try expert()) }
        return body
    }

    private func counts() throws(ShapeError) -> (experts: WeightCount, chosen: WeightCount) {
        // The library renamed the number of experts and reads each name for the other.
        (try shape.size("num_local_experts", "num_experts", "n_routed_experts"), try shape.size("num_experts_per_tok", "experts_per_token"))
    }

    private func inner() throws(ShapeError) -> WeightCount {
        mixture.hasOwnInner ? try shape.size("moe_intermediate_size") : try shape.size("intermediate_size")
    }

    private func expert() throws(ShapeError) -> WeightCount {
        LayerWeights.gated(width, try inner(), bias: mixture.expertsHaveBias)
    }

    /// Experts, those shared by all tokens, and what chooses among them.
    private func sparseFeedForward() throws(ShapeError) -> WeightCount {
        let (experts, _) = try counts()
        let router = LayerWeights.linear(width, experts, bias: mixture.routerHasBias) + (mixture.correctsRouter ? experts : 0)
        return experts * (try expert()) + router + (try sharedExperts())
    }

    private func sharedExperts() throws(ShapeError) -> WeightCount {
        switch mixture.shared {
        case .none: return 0
        case .count:
            let count = try shape.size("n_shared_experts", absent: 0)
            return LayerWeights.gated(width, count * (try inner()))
        case .size(let field, let isGated):
            let inner = try shape.size(field, absent: 0)
            return inner == 0 ? 0 : LayerWeights.gated(width, inner) + (isGated ? width : 0)
        }
    }

    private func sparseLayerCount() throws(ShapeError) -> Int64 {
        let count = decoder.layerCount
        switch mixture.placement {
        case .all: return count
        case .afterFirst:
            guard try shape.whole("moe_layer_freq") ?? 1 == 1 else { throw .unknownVariant("moe_layer_freq") }
            return count - min(count, try shape.whole("first_k_dense_replace") ?? 0)
        case .stepped:
            let step = try shape.whole("decoder_sparse_step") ?? 1
            let dense = Set(try shape.numbers("mlp_only_layers") ?? [])
            guard step > 0 else { throw .unreadable("decoder_sparse_step") }
            return Int64((0..<count).count { ($0 + 1) % step == 0 && !dense.contains($0) })
        }
    }

    /// The attention of all layers, where it is not that of the traits.
    private func attention() throws(ShapeError) -> WeightCount? {
        let layers = WeightCount(decoder.layerCount)
        switch mixture.attention {
        case .ordinary: return nil
        case .latent: return layers * (try LatentAttention.weights(shape))
        case .withSinks: return layers * (try decoder.attention() + decoder.heads)
        case .alternating: return try AlternatingAttention.weights(decoder)
        }
    }
}
