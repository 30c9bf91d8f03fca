internal import Lineage

/// What the elements of a tensor are: parameters one by one, parameters packed into larger numbers, or neither.
enum SafetensorsElements {
    /// What the elements are.
    enum Kind {
        /// Each is one parameter.
        case weights
        /// They are no parameters: scales of quantized weights, masks, positions and statistics that a library can compute.
        case besides
        /// Each holds several parameters, or it is not known what they are.
        case packed
    }

    /// Decides by type and name.
    ///
    /// Numbers with a fraction of 8 bits or more are weights unless their name is one of a scale or a buffer; whole numbers are buffers
    /// where their name is one, else taken for packed weights. Names are those that PyTorch's and transformers' modules register as
    /// buffers and that FP8 checkpoints give to scales.
    static func kind(of tensor: SafetensorsTensor) -> Kind {
        let name = tensor.name
        if buffers.contains(where: { name == $0 || name.hasSuffix(".\($0)") }) { return .besides }
        if isAttentionMask(tensor) { return .besides }
        return tensor.type.isPlainFraction && !packings.contains { name.hasSuffix($0) } ? .weights : .packed
    }

    private static let buffers: Set<String> = [
        "position_ids", "token_type_ids", "num_batches_tracked", "running_mean", "running_var", "inv_freq", "original_inv_freq", "masked_bias",
        "relative_position_index", "relative_coords_table", "logits_processor.mask", "bin_embeddings.mask", "weight_scale_inv", "weight_scale",
        "input_scale",
        "k_scale", "v_scale", "weight_scale_2", "expert_bias_buffer", "pos_emb.inv_freq",
    ]

    /// Endings of the parts of quantized weights that are stored as numbers with a fraction: GPTQ, AWQ, bitsandbytes, MLX, MXFP4.
    private static let packings = [
        ".scales", ".biases", ".SCB", ".absmax", ".nested_absmax", ".quant_map", ".nested_quant_map", "_scales", "_blocks",
    ]

    /// The causal mask that GPT-2, GPT-Neo and GPT-NeoX store as `attn.bias` or `attention.bias`: 1 × 1 × n × n.
    private static func isAttentionMask(_ tensor: SafetensorsTensor) -> Bool {
        guard tensor.name.hasSuffix(".bias"), tensor.dimensions.count == 4 else { return false }
        return tensor.dimensions[0] == 1 && tensor.dimensions[1] == 1 && tensor.dimensions[2] == tensor.dimensions[3]
    }
}
