internal import Lineage

/// Reads the dimensions of an architecture under one vocabulary and under the names of the file.
///
/// Only what a file states is kept, nothing is derived from defaults of a library.
struct DimensionReader {
    private(set) var dimensions: [String: Int64] = [:]
    /// Names whose value is no whole number from 0, with the line.
    private(set) var unreadable: [(name: String, line: Int)] = []

    /// Parts of a configuration that describe the language model; the dimensions of the first are the model's.
    static let textParts = ["text_config", "llm_config", "language_config", "thinker_config"]
    /// Parts for other kinds of input; their dimensions are kept behind the part's word and a dot.
    static let otherParts = [("vision_config", "vision"), ("audio_config", "audio"), ("speech_config", "audio"), ("vision", "vision")]

    /// Reads a configuration and its parts.
    init(_ fields: ConfigurationFields) {
        read(fields, prefix: "")
        for name in Self.textParts {
            guard let part = fields.part(name) else { continue }
            read(part, prefix: "")
            if let inner = part.part("text_config") { read(inner, prefix: "") }
        }
        for (name, word) in Self.otherParts {
            if let part = fields.part(name) { read(part, prefix: word + ".") }
        }
    }

    private mutating func read(_ fields: ConfigurationFields, prefix: String) {
        let isSliding = fields.flag("use_sliding_window") ?? true
        for (word, names) in DimensionName.spellings {
            for name in names {
                if word == "sliding_window", !isSliding { continue }
                switch fields.whole(name) {
                case .absent: continue
                case .unreadable: noteUnreadable(name, fields)
                case .number(let number):
                    set(prefix + name, number)
                    set(prefix + word, number)
                }
            }
        }
        readAttention(fields, prefix: prefix)
        readPositions(fields, prefix: prefix)
        if let isTied = fields.flag("tie_word_embeddings") { set(prefix + "tie_word_embeddings", isTied ? 1 : 0) }
    }

    /// Fields of one architecture: MPT's attention part, the one key of multi-query attention, the kinds of layers.
    private mutating func readAttention(_ fields: ConfigurationFields, prefix: String) {
        if let part = fields.part("attn_config"), let heads = part.count("kv_n_heads") { set(prefix + "num_key_value_heads", heads) }
        if fields.flag("multi_query") == true, fields.flag("new_decoder_architecture") != true { set(prefix + "num_key_value_heads", 1) }
        guard let layers = fields.list("layer_types", limit: 10_000) else { return }
        for layer in layers {
            guard let kind = ConfigurationFields.text(layer, in: fields.tree), Self.layerKinds.contains(kind) else { continue }
            dimensions[prefix + "layers.\(kind)", default: 0] += 1
        }
    }

    /// The kinds of layers that are counted.
    private static let layerKinds: Set<String> = [
        "full_attention", "sliding_attention", "chunked_attention", "linear_attention", "attention", "mamba", "conv", "recurrent",
    ]

    /// Rotary positions; fractions are left out.
    private mutating func readPositions(_ fields: ConfigurationFields, prefix: String) {
        let rope = fields.part("rope_parameters") ?? fields.part("rope_scaling")
        let base = fields.number("rope_theta") ?? rope?.number("rope_theta") ?? fields.number("rotary_emb_base")
        if let base { setWhole(prefix + "rope_theta", base) }
        if let factor = rope?.number("factor") { setWhole(prefix + "rope_scaling_factor", factor) }
        if let length = rope?.count("original_max_position_embeddings") ?? fields.count("original_max_position_embeddings") {
            set(prefix + "original_max_position_embeddings", length)
        }
    }

    private mutating func setWhole(_ name: String, _ number: Double) {
        if let whole = Int64(exactly: number), whole >= 0 { set(name, whole) }
    }

    private mutating func set(_ name: String, _ number: Int64) {
        if dimensions[name] == nil { dimensions[name] = number }
    }

    private mutating func noteUnreadable(_ name: String, _ fields: ConfigurationFields) {
        guard let value = fields.value(name) else { return }
        let isList = !fields.tree.isScalar(value)
        if !(isList && Self.lists.contains(name)) { unreadable.append((name, fields.tree.line(value))) }
    }

    /// Names that hold a list in some configurations: sizes of images, dimensions by stage or layer.
    private static let lists: Set<String> = [
        "image_size", "patch_size", "hidden_dim", "dim", "moe_layer_freq", "num_heads", "num_layers", "intermediate_size", "num_attention_heads",
        "num_key_value_heads", "attention_head_dim", "in_channels", "n_layers", "n_heads", "hidden_size", "ffn_dim", "conv_kernel",
    ]
}
