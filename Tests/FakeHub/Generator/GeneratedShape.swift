/// The dimensions of a decoder.
struct GeneratedShape: Sendable {
    /// `model_type` and, in GGUF, the architecture.
    let type: String
    let architecture: String
    /// As in names.
    let label: String
    let hidden: Int
    let layers: Int
    let intermediate: Int
    let heads: Int
    let keyHeads: Int
    let vocabulary: Int
    let context: Int

    /// A tensor: its name in transformers and in GGUF, and its shape as PyTorch has it.
    struct Tensor {
        let name: String
        let ggufName: String
        let shape: [Int]
        var weights: Int { shape.reduce(1, *) }
    }

    /// All tensors.
    var tensors: [Tensor] {
        let head = hidden / heads
        var tensors = [Tensor(name: "model.embed_tokens.weight", ggufName: "token_embd.weight", shape: [vocabulary, hidden])]
        for layer in 0..<layers {
            func add(_ name: String, _ ggufName: String, _ shape: [Int]) {
                tensors.append(Tensor(name: "model.layers.\(layer).\(name).weight", ggufName: "blk.\(layer).\(ggufName).weight", shape: shape))
            }
            add("input_layernorm", "attn_norm", [hidden])
            add("mlp.down_proj", "ffn_down", [hidden, intermediate])
            add("mlp.gate_proj", "ffn_gate", [intermediate, hidden])
            add("mlp.up_proj", "ffn_up", [intermediate, hidden])
            add("post_attention_layernorm", "ffn_norm", [hidden])
            add("self_attn.k_proj", "attn_k", [keyHeads * head, hidden])
            add("self_attn.o_proj", "attn_output", [hidden, hidden])
            add("self_attn.q_proj", "attn_q", [hidden, hidden])
            add("self_attn.v_proj", "attn_v", [keyHeads * head, hidden])
        }
        tensors.append(Tensor(name: "model.norm.weight", ggufName: "output_norm.weight", shape: [hidden]))
        tensors.append(Tensor(name: "lm_head.weight", ggufName: "output.weight", shape: [vocabulary, hidden]))
        return tensors
    }

    /// The weights of all tensors, without listing them.
    var parameterCount: Int {
        let keys = keyHeads * (hidden / heads)
        let layer = 2 * hidden + 3 * hidden * intermediate + 2 * keys * hidden + 2 * hidden * hidden
        return 2 * vocabulary * hidden + hidden + layers * layer
    }

    /// The dimensions that `config.json` tells.
    var configuration: [JSONValue.Field] {
        [
            .init("architectures", [.text(architecture)]), .init("model_type", .text(type)), .init("hidden_size", .integer(hidden)),
            .init("intermediate_size", .integer(intermediate)), .init("max_position_embeddings", .integer(context)),
            .init("num_attention_heads", .integer(heads)), .init("num_hidden_layers", .integer(layers)),
            .init("num_key_value_heads", .integer(keyHeads)), .init("rms_norm_eps", .number(1e-5)), .init("tie_word_embeddings", false),
            .init("torch_dtype", "bfloat16"), .init("transformers_version", "4.44.2"), .init("vocab_size", .integer(vocabulary)),
        ]
    }

    /// Dimensions that models on the Hub have.
    static let all: [GeneratedShape] = [
        llama("1B", 2048, 16, 8192, 32, 8), llama("3B", 3072, 28, 8192, 24, 8), llama("8B", 4096, 32, 14336, 32, 8),
        llama("70B", 8192, 80, 28672, 64, 8), mistral("7B", 4096, 32, 14336, 32, 8), mistral("12B", 5120, 40, 14336, 32, 8),
        mistral("24B", 5120, 40, 32768, 32, 8), qwen("0.5B", 896, 24, 4864, 14, 2), qwen("1.5B", 1536, 28, 8960, 12, 2),
        qwen("7B", 3584, 28, 18944, 28, 4), qwen("14B", 5120, 48, 13824, 40, 8), qwen("32B", 5120, 64, 27648, 40, 8),
    ]

    private static func llama(_ label: String, _ hidden: Int, _ layers: Int, _ inner: Int, _ heads: Int, _ keys: Int) -> GeneratedShape {
        GeneratedShape(
            type: "llama", architecture: "LlamaForCausalLM", label: label, hidden: hidden, layers: layers, intermediate: inner, heads: heads,
            keyHeads: keys, vocabulary: 128_256, context: 131_072)
    }

    private static func mistral(_ label: String, _ hidden: Int, _ layers: Int, _ inner: Int, _ heads: Int, _ keys: Int) -> GeneratedShape {
        GeneratedShape(
            type: "mistral", architecture: "MistralForCausalLM", label: label, hidden: hidden, layers: layers, intermediate: inner, heads: heads,
            keyHeads: keys, vocabulary: 32_768, context: 32_768)
    }

    private static func qwen(_ label: String, _ hidden: Int, _ layers: Int, _ inner: Int, _ heads: Int, _ keys: Int) -> GeneratedShape {
        GeneratedShape(
            type: "qwen2", architecture: "Qwen2ForCausalLM", label: label, hidden: hidden, layers: layers, intermediate: inner, heads: heads,
            keyHeads: keys, vocabulary: 151_936, context: 32_768)
    }
}
