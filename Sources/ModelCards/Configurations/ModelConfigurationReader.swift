internal import Lineage

/// Reads the simple facts of a `config.json` as the transformers library writes it.
enum ModelConfigurationReader {
    /// The whole numbers that are kept as dimensions.
    static let dimensions = [
        "hidden_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads", "intermediate_size", "vocab_size", "head_dim",
        "num_experts", "num_local_experts", "num_experts_per_tok", "moe_intermediate_size", "n_embd", "n_layer", "n_head", "d_model", "d_ff",
        "num_layers", "num_heads", "encoder_layers", "decoder_layers", "hidden_dim", "sliding_window", "kv_lora_rank", "q_lora_rank",
        "n_routed_experts", "n_shared_experts", "first_k_dense_replace", "state_size",
    ]

    /// Fields that hold the longest sequence, the most common first.
    static let contextFields = [
        "max_position_embeddings", "n_positions", "n_ctx", "max_seq_len", "seq_length", "max_sequence_length", "model_max_length",
    ]

    /// Reads architecture, type, dimensions, context and quantization.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return signs }
        if let names = tree.value("architectures", in: tree.root), tree.kind(names) == .sequence, let first = Array(tree.elements(names)).first {
            draft.facts.architecture = text(first, in: tree, draft: &draft)
        }
        draft.facts.modelType = tree.value("model_type", in: tree.root).flatMap { text($0, in: tree, draft: &draft) }
        // Parts of pipelines, such as control networks, have a configuration without either.
        signs.hasModelConfiguration = draft.facts.architecture != nil || draft.facts.modelType != nil
        readNumbers(in: tree.root, of: tree, facts: &draft.facts)
        for part in ["text_config", "llm_config", "language_config"] {
            if let node = tree.value(part, in: tree.root) { readNumbers(in: node, of: tree, facts: &draft.facts) }
        }
        if let (method, bits) = QuantizationMethod.read(tree) {
            signs.configuredMethod = method
            draft.facts.quantization = bits.map { "\(method)-\($0)bit" } ?? method
        }
        return signs
    }

    private static func readNumbers(in node: Int, of tree: MetadataTree, facts: inout ModelFacts) {
        for (key, value) in tree.entries(node) where tree.isScalar(key) && tree.kind(value) == .plain && tree.bytes(value).count < 19 {
            let name = tree.text(key, maximumByteCount: 64)
            guard let number = Int64(tree.text(value)), number >= 0 else { continue }
            if dimensions.contains(name), facts.dimensions[name] == nil { facts.dimensions[name] = number }
        }
        for name in contextFields where facts.contextLength == nil {
            facts.contextLength = QuantizationMethod.integer(name, in: node, of: tree).flatMap { $0 > 0 ? Int64($0) : nil }
        }
    }

    private static func text(_ node: Int, in tree: MetadataTree, draft: inout DocumentDraft) -> String? {
        guard tree.kind(node) == .text, !tree.bytes(node).isEmpty else { return nil }
        return draft.cut(tree.text(node, maximumByteCount: 4096), field: "config", line: tree.line(node))
    }
}
