extension ParameterCount {
    /// Classes that are published with code of their own beside the weights and yet have the weights of the library's class.
    private static let publishedWithCode: Set<String> = [
        "DeepseekV2", "DeepseekV3", "Phi3", "Phi", "Falcon", "MiniCPM3", "Phimoe", "PhiMoE", "InternLM2", "MPT", "Baichuan", "BaiChuan", "QWen",
    ]

    /// Parts for pictures and sound, which a class for language alone does not describe; Qwen-VL has the class of Qwen.
    private static let otherParts = ["vision_config", "visual", "audio_config", "vision_tower", "mm_vision_tower", "audio"]

    /// Counts the weights of the model that a configuration describes.
    ///
    /// The class in `architectures` decides the formula. A class that is not known gives no count, nor does a variant whose weights are not
    /// described: what is given is exact or nothing. Counted are the weights of a saved checkpoint in full precision, shared ones once.
    ///
    /// - Returns: The count; nil for an unknown class.
    /// - Throws: ``ShapeError`` when a size is missing or unreadable, or a variant is not described.
    init?(_ fields: ConfigurationFields) throws(ShapeError) {
        guard let names = fields.list("architectures", limit: 2), names.count == 1, let name = names.first,
            let written = ConfigurationFields.text(name, in: fields.tree), let (stem, suffix) = Self.parts(of: written)
        else { return nil }
        let hasOwnCode = fields.part("auto_map")?.names.contains { $0.hasPrefix("AutoModel") } ?? false
        guard !hasOwnCode || Self.publishedWithCode.contains(stem) else { return nil }
        let isTogether = suffix == "ForConditionalGeneration" && TogetherWeights.table[stem] != nil
        if !isTogether, Self.isForLanguage(stem), let part = Self.otherParts.first(where: fields.states) { throw .unknownVariant(part) }
        try self.init(stem, suffix, ArchitectureShape(fields: fields))
    }

    private init?(_ stem: String, _ suffix: Substring, _ shape: ArchitectureShape) throws(ShapeError) {
        if suffix == "ForConditionalGeneration", let formula = TogetherWeights.table[stem] {
            guard let weights = try formula(shape, suffix) else { return nil }
            try self.init(total: weights, idle: nil)
        } else if let body = try Self.decoder(stem, shape) {
            guard let head = try body.decoderHead(suffix, shape) else { return nil }
            try self.init(total: body.weights + head, idle: body.idle)
        } else if let formula = EncoderWeights.table[stem] {
            guard let weights = try formula(shape).weights(suffix) else { return nil }
            try self.init(total: weights, idle: nil)
        } else if let formula = SequenceWeights.table[stem] {
            guard let weights = try formula(shape, suffix) else { return nil }
            try self.init(total: weights, idle: nil)
        } else if let formula = PerceptionWeights.table[stem] {
            guard let weights = try formula(shape, suffix) else { return nil }
            try self.init(total: weights, idle: nil)
        } else {
            return nil
        }
    }

    /// Whether a class reads language alone; Whisper's sound has no part of its own.
    private static func isForLanguage(_ stem: String) -> Bool {
        DecoderTraits.table[stem] != nil || MixtureTraits.table[stem] != nil || OlderDecoderWeights.table[stem] != nil
            || StateSpaceWeights.table[stem] != nil || EncoderWeights.table[stem] != nil || SequenceWeights.table[stem] != nil
    }

    private static func decoder(_ stem: String, _ shape: ArchitectureShape) throws(ShapeError) -> Backbone? {
        if let traits = DecoderTraits.table[stem] { return try DecoderWeights(shape, traits).dense() }
        if let traits = MixtureTraits.table[stem] { return try MixtureWeights(shape, traits).backbone() }
        if stem == "MiniCPM3" { return try LatentAttention.dense(shape, DecoderTraits(isTiedByDefault: true)) }
        if let formula = OlderDecoderWeights.table[stem] ?? StateSpaceWeights.table[stem] { return try formula(shape) }
        return nil
    }

    private init(total: WeightCount, idle: WeightCount?) throws(ShapeError) {
        guard let total = total.number, total > 0 else { throw .unreadable("sizes") }
        guard let idle else {
            self.init(total: total, active: nil)
            return
        }
        guard let count = idle.number, count >= 0, count <= total else { throw .unreadable("sizes") }
        self.init(total: total, active: total - count)
    }

    /// The stem of a class and what follows it: `Llama` and `ForCausalLM`. The longest known suffix counts.
    private static func parts(of name: String) -> (stem: String, suffix: Substring)? {
        for suffix in suffixes where name.hasSuffix(suffix) && name.utf8.count > suffix.utf8.count {
            return (String(name.dropLast(suffix.count)), name.suffix(suffix.count))
        }
        return nil
    }

    private static let suffixes = [
        "ForImageClassificationWithTeacher", "ForNextSentencePrediction", "ForSequenceClassification", "ForConditionalGeneration",
        "ForTokenClassification", "ForImageClassification", "ForQuestionAnswering", "ForMultipleChoice", "ForPreTraining", "ForCausalLM",
        "LMHeadModel", "EncoderModel", "ForMaskedLM", "TextModel", "MTModel", "ForCTC", "Model",
    ]
}
