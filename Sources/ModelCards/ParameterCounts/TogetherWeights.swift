/// The weights of language models that see: an image tower, a projector and a decoder.
///
/// Source: LLaVA (arXiv:2304.08485), Gemma 3 (arXiv:2503.19786), Qwen2-VL (arXiv:2409.12191), Qwen2.5-VL (arXiv:2502.13923), and their code
/// in the transformers library.
enum TogetherWeights {
    /// The formula of each architecture by the stem of its class.
    static let table: [String: SequenceWeights.Formula] = [
        "Llava": llava, "Gemma3": gemma3, "Qwen2VL": qwen2VL, "Qwen2_5_VL": qwen25VL,
    ]

    /// The decoder of a part, with its output matrix unless the whole shares it with the input.
    private static func decoder(
        _ traits: DecoderTraits, _ part: ArchitectureShape, _ whole: ArchitectureShape
    ) throws(ShapeError) -> (weights: WeightCount, width: WeightCount) {
        let body = try DecoderWeights(part, traits).dense()
        let isTied = try whole.flag("tie_word_embeddings", absent: part.flag("tie_word_embeddings", absent: body.isTiedByDefault))
        return (body.weights + (isTied ? 0 : body.vocabulary * body.width), body.width)
    }

    private static func llava(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        let (text, vision) = (try shape.part("text_config"), try shape.part("vision_config"))
        guard suffix == "ForConditionalGeneration", vision.fields.text("model_type") == "clip_vision_model" else { return nil }
        guard !shape.fields.states("vision_feature_layer") || shape.fields.number("vision_feature_layer") != nil else { return nil }
        let stems = ["llama": "Llama", "mistral": "Mistral", "qwen2": "Qwen2"]
        guard let traits = stems[text.fields.text("model_type") ?? ""].flatMap({ DecoderTraits.table[$0] }) else { return nil }
        let (language, width) = try decoder(traits, text, shape)
        let (tower, seen) = try PerceptionWeights.clipVision(vision)
        let hasBias = try shape.flag("multimodal_projector_bias", absent: true)
        return language + tower + LayerWeights.linear(seen, width, bias: hasBias) + LayerWeights.linear(width, width, bias: hasBias)
    }

    private static func gemma3(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        guard suffix == "ForConditionalGeneration", let traits = DecoderTraits.table["Gemma3"] else { return nil }
        let (language, width) = try decoder(traits, shape.part("text_config"), shape)
        let (tower, seen) = try PerceptionWeights.siglipVision(shape.part("vision_config"))
        return language + tower + seen * width + seen
    }

    /// The language model's sizes stand beside those of the whole in older files.
    private static func qwenText(_ shape: ArchitectureShape) throws(ShapeError) -> (weights: WeightCount, width: WeightCount) {
        guard let traits = DecoderTraits.table["Qwen2"] else { throw .unknownVariant("text_config") }
        let part = shape.fields.states("text_config") ? try shape.part("text_config") : shape
        return try decoder(traits, part, shape)
    }

    private static func qwen2VL(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        guard suffix == "ForConditionalGeneration" else { return nil }
        let vision = try shape.part("vision_config")
        let width = try vision.size("embed_dim")
        let layer = LayerWeights.encoderLayer(width, try vision.size("mlp_ratio", absent: 4) * width)
        let merged = try merge(vision, width)
        let merger = LayerWeights.norm(width) + LayerWeights.linear(merged, merged) + LayerWeights.linear(merged, try vision.size("hidden_size"))
        let layers = WeightCount(try vision.layers("depth"))
        return try qwenText(shape).weights + patches(vision, width) + layers * layer + merger
    }

    private static func qwen25VL(_ shape: ArchitectureShape, _ suffix: Substring) throws(ShapeError) -> WeightCount? {
        guard suffix == "ForConditionalGeneration" else { return nil }
        let vision = try shape.part("vision_config")
        let width = try vision.size("hidden_size")
        let feedForward = LayerWeights.gated(width, try vision.size("intermediate_size"), bias: true)
        let layer = LayerWeights.attention(width) + feedForward + 2 * width
        let merged = try merge(vision, width)
        let merger = width + LayerWeights.linear(merged, merged) + LayerWeights.linear(merged, try vision.size("out_hidden_size"))
        let layers = WeightCount(try vision.layers("depth"))
        return try qwenText(shape).weights + patches(vision, width) + layers * layer + merger
    }

    /// The width of neighbouring patches that become one.
    private static func merge(_ vision: ArchitectureShape, _ width: WeightCount) throws(ShapeError) -> WeightCount {
        let side = try vision.size("spatial_merge_size", absent: 2)
        return width * side * side
    }

    /// A patch is cut from a few pictures in a row.
    private static func patches(_ vision: ArchitectureShape, _ width: WeightCount) throws(ShapeError) -> WeightCount {
        let side = try vision.size("patch_size", absent: 14)
        let channels = try vision.fields.states("in_channels") ? vision.size("in_channels") : vision.size("in_chans", absent: 3)
        return channels * (try vision.size("temporal_patch_size", absent: 2)) * side * side * width
    }
}
