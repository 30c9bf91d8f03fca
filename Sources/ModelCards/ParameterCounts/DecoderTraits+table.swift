extension DecoderTraits {
    private static func biased(_ field: String = "attention_bias", absent: Bool = false) -> Bias { .field(field, absent: absent) }

    /// The traits of each architecture by the stem of its class: `Llama` of `LlamaForCausalLM`.
    static let table: [String: DecoderTraits] = [
        "Llama": .init(queryBias: biased(), outputBias: biased(), feedForwardBias: biased("mlp_bias")),
        "Baichuan": .init(),
        "BaiChuan": .init(),
        "InternLM2": .init(queryBias: biased("bias", absent: true), outputBias: biased("bias", absent: true)),
        "Mistral": .init(defaults: ["num_key_value_heads": 8]),
        "Ministral3": .init(headSize: 128, defaults: ["num_key_value_heads": 8]),
        "Qwen2": .init(queryBias: .always, defaults: ["num_key_value_heads": 32]),
        "Qwen3": .init(queryBias: biased(), outputBias: biased(), headSize: 128, headNorm: .shared, defaults: ["num_key_value_heads": 32]),
        "Phi": .init(
            queryBias: .always, outputBias: .always, feedForwardBias: .always, isGated: false,
            headNorm: .sharedWhere(field: "qk_layernorm", shift: true), normCount: 1, normHasShift: true, hasOutputBias: true),
        "Phi3": .init(),
        "Gemma": .init(queryBias: biased(), outputBias: biased(), headSize: 256, isTiedByDefault: true, defaults: ["num_key_value_heads": 16]),
        "Gemma2": .init(
            queryBias: biased(), outputBias: biased(), headSize: 256, normCount: 4, isTiedByDefault: true, defaults: ["num_key_value_heads": 4]),
        "Gemma3": .init(
            queryBias: biased(), outputBias: biased(), headSize: 256, headNorm: .shared, normCount: 4, isTiedByDefault: true,
            defaults: ["num_attention_heads": 8, "num_key_value_heads": 4, "vocab_size": 262_208]),
        "StableLm": .init(
            queryBias: biased("use_qkv_bias"), headNorm: .each(field: "qk_layernorm"), normHasShift: true, parallelField: "use_parallel_residual",
            defaults: ["num_key_value_heads": 32]),
        "Olmo": .init(queryBias: biased(), outputBias: biased(), normHasWeights: false),
        "Olmo2": .init(queryBias: biased(), outputBias: biased(), headNorm: .whole),
        "Olmo3": .init(queryBias: biased(), outputBias: biased(), headNorm: .whole),
        "Cohere": .init(
            queryBias: biased(), outputBias: biased(), headNorm: .wholeWhere(field: "use_qk_norm"), normCount: 1, isTiedByDefault: true),
        "Cohere2": .init(queryBias: biased(), outputBias: biased(), normCount: 1, isTiedByDefault: true),
        "Granite": .init(queryBias: biased(), outputBias: biased(), feedForwardBias: biased("mlp_bias")),
        "Starcoder2": .init(
            queryBias: biased("use_bias", absent: true), outputBias: biased("use_bias", absent: true),
            feedForwardBias: biased("use_bias", absent: true), isGated: false, normHasShift: true, isTiedByDefault: true,
            defaults: ["num_key_value_heads": 2]),
        "Glm": .init(queryBias: biased(absent: true), headSize: 128, defaults: ["num_key_value_heads": 2]),
        "Glm4": .init(queryBias: biased(absent: true), headSize: 128, normCount: 4, defaults: ["num_key_value_heads": 2]),
        "SmolLM3": .init(
            queryBias: biased(), outputBias: biased(), feedForwardBias: biased("mlp_bias"), isTiedByDefault: true,
            defaults: ["num_key_value_heads": 4]),
        "Arcee": .init(queryBias: biased(), outputBias: biased(), feedForwardBias: biased("mlp_bias"), isGated: false),
        "SeedOss": .init(
            queryBias: biased(absent: true), outputBias: biased("attention_out_bias"), feedForwardBias: biased("mlp_bias"), headSize: 128,
            defaults: ["num_key_value_heads": 8]),
        "Ernie4_5": .init(
            queryBias: biased("use_bias"), outputBias: biased("use_bias"), feedForwardBias: biased("use_bias"), headSize: 128, isTiedByDefault: true,
            defaults: ["num_key_value_heads": 2]),
        "Exaone4": .init(headNorm: .shared, defaults: ["num_key_value_heads": 32]),
        "BitNet": .init(queryBias: biased(), outputBias: biased(), hasInnerNorms: true),
        "Nemotron": .init(
            queryBias: biased(), outputBias: biased(), feedForwardBias: biased("mlp_bias"), isGated: false, normHasShift: true),
        "HunYuanDenseV1": .init(queryBias: biased(), outputBias: biased(), headNorm: .shared),
    ]
}
