/// The weights of models with an encoder and a decoder.
enum SequenceWeights {
    typealias Formula = @Sendable (ArchitectureShape, Substring) throws(ShapeError) -> WeightCount?

    /// The formula of each architecture by the stem of its class.
    ///
    /// Source: T5 (arXiv:1910.10683), mT5 (arXiv:2010.11934), UMT5 (arXiv:2304.09151), BART (arXiv:1910.13461), mBART (arXiv:2001.08210),
    /// Pegasus (arXiv:1912.08777), M2M-100 (arXiv:2010.11125), Blenderbot (arXiv:2004.13637), Marian (arXiv:1804.00344), Whisper
    /// (arXiv:2212.04356), and their code in the transformers library.
    static let table: [String: Formula] = [
        "T5": { shape, suffix throws(ShapeError) in try t5(shape, suffix, T5Traits()) },
        "MT5": { shape, suffix throws(ShapeError) in try t5(shape, suffix, T5Traits(isGated: true)) },
        "UMT5": { shape, suffix throws(ShapeError) in try t5(shape, suffix, T5Traits(isGated: true, hasDistancesInEachLayer: true)) },
        "Whisper": whisper,
        "Bart": { shape, suffix throws(ShapeError) in try bart(shape, suffix, BartTraits(extraPositions: 2, hasEmbeddingNorm: true)) },
        "MBart": { shape, suffix throws(ShapeError) in
            try bart(shape, suffix, BartTraits(extraPositions: 2, hasEmbeddingNorm: true, hasFinalNorm: true))
        },
        "Pegasus": { shape, suffix throws(ShapeError) in try bart(shape, suffix, BartTraits(hasFinalNorm: true)) },
        "M2M100": { shape, suffix throws(ShapeError) in
            try bart(shape, suffix, BartTraits(extraPositions: nil, hasFinalNorm: true, hasLogitShift: false))
        },
        "BlenderbotSmall": { shape, suffix throws(ShapeError) in try bart(shape, suffix, BartTraits(hasEmbeddingNorm: true)) },
        "Blenderbot": { shape, suffix throws(ShapeError) in try bart(shape, suffix, BartTraits(hasFinalNorm: true)) },
        "Marian": { shape, suffix throws(ShapeError) in
            try shape.refuse("share_encoder_decoder_embeddings", unless: true)
            return try bart(shape, suffix, BartTraits())
        },
    ]

    /// How the models built like T5 differ.
    private struct T5Traits {
        /// Whether the feed-forward part is gated where the configuration does not say.
        var isGated = false
        /// Whether each layer has distances of its own and not the first for all.
        var hasDistancesInEachLayer = false
    }

    /// T5: no biases, norms with scales alone, distances in place of positions.
    private static func t5(_ shape: ArchitectureShape, _ suffix: Substring, _ traits: T5Traits) throws(ShapeError) -> WeightCount? {
        let width = try shape.size("d_model", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let heads = try shape.size("num_heads")
        let attention = 4 * width * heads * (try shape.size("d_kv"))
        let inner = try shape.size("d_ff")
        let isGated = shape.fields.text("feed_forward_proj")?.hasPrefix("gated-") ?? traits.isGated
        let feedForward = (isGated ? 3 : 2) * width * inner
        let distances = try shape.size("relative_attention_num_buckets", absent: 32) * heads
        let encoderCount = try shape.layers("num_layers", "num_hidden_layers")
        let decoderCount = try shape.whole("num_decoder_layers") ?? encoderCount
        func stack(_ count: Int64, _ layer: WeightCount) -> WeightCount {
            let own = traits.hasDistancesInEachLayer ? WeightCount(count) * distances : count > 0 ? distances : 0
            return WeightCount(count) * layer + own + width
        }
        let encoder = vocabulary * width + stack(encoderCount, attention + feedForward + 2 * width)
        let both = encoder + stack(decoderCount, 2 * attention + feedForward + 3 * width)
        switch suffix {
        case "EncoderModel": return encoder
        case "Model": return both
        case "ForConditionalGeneration":
            // The library changed what it takes where a multilingual T5 does not say.
            if traits.isGated, !shape.fields.states("tie_word_embeddings") { throw .missing("tie_word_embeddings") }
            return both + (try shape.flag("tie_word_embeddings", absent: true) ? 0 : vocabulary * width)
        default: return nil
        }
    }

    /// How the models built like BART differ.
    private struct BartTraits {
        /// Rows of positions beyond the longest sequence; nil where positions are computed.
        var extraPositions: Int64? = 0
        var hasEmbeddingNorm = false
        /// Whether norms stand before each part, and one behind the last.
        var hasFinalNorm = false
        /// Whether a number is kept for each word that is added to its score; it is zero and is saved all the same.
        var hasLogitShift = true
    }

    private static func bart(_ shape: ArchitectureShape, _ suffix: Substring, _ traits: BartTraits) throws(ShapeError) -> WeightCount? {
        let width = try shape.size("d_model", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let norms = (traits.hasEmbeddingNorm ? LayerWeights.norm(width) : 0) + (traits.hasFinalNorm ? LayerWeights.norm(width) : 0)
        let positions: WeightCount
        if let extra = traits.extraPositions { positions = try shape.size("max_position_embeddings") + WeightCount(extra) } else { positions = 0 }
        let encoder = WeightCount(try shape.layers("encoder_layers")) * LayerWeights.encoderLayer(width, try shape.size("encoder_ffn_dim"))
        let decoder = WeightCount(try shape.layers("decoder_layers")) * LayerWeights.decoderLayer(width, try shape.size("decoder_ffn_dim"))
        let body = vocabulary * width + 2 * (positions * width + norms) + encoder + decoder
        // The word embeddings of both sides are one; versions of the library differ on what is saved where they are told not to be.
        try shape.refuse("tie_word_embeddings", unless: true)
        switch suffix {
        case "Model": return body
        case "ForConditionalGeneration", "MTModel": return body + (traits.hasLogitShift ? vocabulary : 0)
        case "ForSequenceClassification":
            return body + LayerWeights.linear(width, width) + LayerWeights.linear(width, try shape.labelCount(absent: 3))
        default: return nil
        }
    }

    /// Whisper: two convolutions over the spectrum, keys without biases, the encoder's positions saved with the weights.
    private static func whisper(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        let width = try shape.size("d_model", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let kernel: WeightCount = 3
        let convolutions = (try shape.size("num_mel_bins")) * width * kernel + width + width * width * kernel + width
        let positions = try shape.size("max_source_positions") + shape.size("max_target_positions")
        let encoder = LayerWeights.encoderLayer(width, try shape.size("encoder_ffn_dim")) - width
        let decoder = LayerWeights.decoderLayer(width, try shape.size("decoder_ffn_dim")) - 2 * width
        let layers = WeightCount(try shape.layers("encoder_layers")) * encoder + WeightCount(try shape.layers("decoder_layers")) * decoder
        guard suffix == "Model" || suffix == "ForConditionalGeneration" else { return nil }
        try shape.refuse("tie_word_embeddings", unless: true)
        return convolutions + positions * width + vocabulary * width + layers + 2 * LayerWeights.norm(width)
    }
}
