/// The one vocabulary for dimensions, and what configurations call them.
///
/// The words are those of the transformers library's newer configurations. A dimension is kept under the name of its file too.
enum DimensionName {
    /// Names in files by the word that they mean; of several in one file the first counts.
    static let spellings: [(word: String, names: [String])] = [
        ("hidden_size", ["hidden_size", "n_embd", "d_model", "n_embed", "dim"]),
        ("num_hidden_layers", ["num_hidden_layers", "n_layer", "n_layers", "num_layers", "encoder_layers"]),
        ("num_decoder_layers", ["num_decoder_layers", "decoder_layers"]),
        ("num_attention_heads", ["num_attention_heads", "n_head", "n_heads", "num_heads", "encoder_attention_heads"]),
        (
            "num_key_value_heads",
            ["num_key_value_heads", "num_kv_heads", "n_head_kv", "kv_n_heads", "multi_query_group_num", "num_query_groups"]
        ),
        ("head_dim", ["head_dim", "kv_channels", "d_kv", "attention_head_dim"]),
        (
            "intermediate_size",
            ["intermediate_size", "n_inner", "ffn_dim", "d_ff", "ffn_hidden_size", "hidden_dim", "encoder_ffn_dim", "dff"]
        ),
        ("vocab_size", ["vocab_size", "padded_vocab_size"]),
        ("embedding_size", ["embedding_size", "word_embed_proj_dim"]),
        ("type_vocab_size", ["type_vocab_size"]),
        ("num_experts", ["num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts", "ffn_num_experts"]),
        ("num_experts_per_tok", ["num_experts_per_tok", "num_experts_per_token", "moe_top_k", "moe_topk", "moe_k", "experts_per_token"]),
        ("num_shared_experts", ["num_shared_experts", "n_shared_experts", "num_shared_expert", "moe_num_shared_experts"]),
        ("moe_intermediate_size", ["moe_intermediate_size", "expert_ffn_hidden_size"]),
        ("shared_expert_intermediate_size", ["shared_expert_intermediate_size", "shared_intermediate_size"]),
        ("num_dense_layers", ["num_dense_layers", "first_k_dense_replace"]),
        ("moe_layer_interval", ["moe_layer_interval", "moe_layer_freq", "decoder_sparse_step", "interleave_moe_layer_step", "expert_layer_period"]),
        ("sliding_window", ["sliding_window", "attention_window_size"]),
        ("sliding_window_pattern", ["sliding_window_pattern", "_sliding_window_pattern"]),
        ("q_lora_rank", ["q_lora_rank"]),
        ("kv_lora_rank", ["kv_lora_rank"]),
        ("qk_nope_head_dim", ["qk_nope_head_dim"]),
        ("qk_rope_head_dim", ["qk_rope_head_dim"]),
        ("v_head_dim", ["v_head_dim"]),
        ("state_size", ["state_size", "ssm_state_size", "mamba_d_state", "d_state"]),
        ("conv_kernel", ["conv_kernel", "mamba_d_conv", "linear_conv_kernel_dim", "d_conv"]),
        ("linear_num_key_heads", ["linear_num_key_heads"]),
        ("linear_num_value_heads", ["linear_num_value_heads"]),
        ("linear_key_head_dim", ["linear_key_head_dim"]),
        ("linear_value_head_dim", ["linear_value_head_dim"]),
        ("full_attention_interval", ["full_attention_interval"]),
        ("image_size", ["image_size"]),
        ("patch_size", ["patch_size"]),
        ("num_channels", ["num_channels", "in_channels", "num_mel_bins"]),
        ("projection_dim", ["projection_dim"]),
    ]

    /// The word for each name in files.
    static let words: [String: String] = Dictionary(
        spellings.flatMap { spelling in spelling.names.map { ($0, spelling.word) } }, uniquingKeysWith: { first, _ in first })
}
