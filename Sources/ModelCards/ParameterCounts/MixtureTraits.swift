/// How a decoder with experts is built.
struct MixtureTraits {
    /// Feed-forward parts that every token passes.
    enum Shared {
        case none
        /// So many experts' width as `n_shared_experts` says.
        case count
        /// A width of its own, with or without a gate of one output.
        case size(field: String, isGated: Bool)
    }

    /// Which layers have experts.
    enum Placement {
        case all
        /// All but the first few (`first_k_dense_replace`).
        case afterFirst
        /// Every so manieth (`decoder_sparse_step`) but those listed (`mlp_only_layers`).
        case stepped
    }

    enum Attention {
        case ordinary
        /// Keys and values from a narrow vector (arXiv:2405.04434, section 2.1).
        case latent
        /// One number a head that takes attention without a token (arXiv:2309.17453).
        case withSinks
        /// Linear attention in most layers (arXiv:2412.06464), gated attention in the others.
        case alternating
    }

    var decoder = DecoderTraits()
    var attention = Attention.ordinary
    var shared = Shared.none
    var placement = Placement.all
    /// Whether experts have a width of their own, `moe_intermediate_size`.
    var hasOwnInner = false
    var routerHasBias = false
    var expertsHaveBias = false
    /// Whether a number for each expert balances their load (arXiv:2408.15664).
    var correctsRouter = false
    var outputBias = DecoderTraits.Bias.never

    private static let biased = DecoderTraits(
        queryBias: .field("attention_bias", absent: false), outputBias: .field("attention_bias", absent: false))

    private static func biased(_ change: (inout DecoderTraits) -> Void) -> DecoderTraits {
        var traits = biased
        change(&traits)
        return traits
    }

    /// The traits of each architecture by the stem of its class.
    static let table: [String: MixtureTraits] = [
        "Mixtral": .init(decoder: .init(defaults: ["num_key_value_heads": 8])),
        "Qwen2Moe": .init(
            decoder: .init(queryBias: .field("qkv_bias", absent: true), defaults: ["num_key_value_heads": 16]),
            shared: .size(field: "shared_expert_intermediate_size", isGated: true), placement: .stepped, hasOwnInner: true),
        "Qwen3Moe": .init(
            decoder: biased { ($0.headNorm, $0.defaults) = (.shared, ["num_key_value_heads": 4]) }, placement: .stepped, hasOwnInner: true),
        "Qwen3Next": .init(
            decoder: biased { ($0.headSize, $0.headNorm, $0.defaults) = (256, .shared, ["num_key_value_heads": 2]) }, attention: .alternating,
            shared: .size(field: "shared_expert_intermediate_size", isGated: true), placement: .stepped, hasOwnInner: true),
        "Phimoe": .init(
            decoder: biased { ($0.normHasShift, $0.defaults) = (true, ["num_key_value_heads": 8]) }, outputBias: .field("lm_head_bias", absent: false)
        ),
        "Olmoe": .init(decoder: biased { $0.headNorm = .whole }),
        "FlexOlmo": .init(decoder: biased { $0.headNorm = .whole }),
        "GraniteMoe": .init(decoder: biased),
        "GraniteMoeShared": .init(decoder: biased, shared: .size(field: "shared_intermediate_size", isGated: false)),
        "DeepseekV2": .init(attention: .latent, shared: .count, placement: .afterFirst, hasOwnInner: true),
        "DeepseekV3": .init(attention: .latent, shared: .count, placement: .afterFirst, hasOwnInner: true, correctsRouter: true),
        "Glm4Moe": .init(
            decoder: .init(
                queryBias: .field("attention_bias", absent: false), headNorm: .sharedWhere(field: "use_qk_norm", shift: false),
                defaults: ["num_key_value_heads": 8]), shared: .count, placement: .afterFirst, hasOwnInner: true, correctsRouter: true),
        "GptOss": .init(
            decoder: .init(
                queryBias: .field("attention_bias", absent: true), outputBias: .field("attention_bias", absent: true), headSize: 64,
                defaults: ["num_key_value_heads": 8]), attention: .withSinks, routerHasBias: true, expertsHaveBias: true),
    ]
}
