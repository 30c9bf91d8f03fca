internal import Lineage

/// Reads a `config.json` as the transformers library writes it.
enum ModelConfigurationReader {
    static let extractor = "model-config/1"

    /// Fields that hold the longest sequence, the most common first.
    static let contextFields = [
        "max_position_embeddings", "n_positions", "n_ctx", "max_seq_len", "seq_length", "max_sequence_length", "model_max_length",
    ]

    /// Reads architecture, type, dimensions, context and quantization, and where the weights were loaded from.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return signs }
        let fields = ConfigurationFields(tree, tree.root)
        let names = fields.list("architectures", limit: 1)
        draft.facts.architecture = names?.first.flatMap { ConfigurationFields.text($0, in: tree) }.map { cut($0, fields, &draft) }
        draft.facts.modelType = fields.text("model_type").map { cut($0, fields, &draft) }
        draft.facts.weightType = (fields.text("dtype") ?? fields.text("torch_dtype") ?? nestedType(fields)).map { cut($0, fields, &draft) }
        // Parts of pipelines, such as control networks, have a configuration without either.
        signs.hasModelConfiguration = draft.facts.architecture != nil || draft.facts.modelType != nil
        readDimensions(fields, draft: &draft)
        if let quantization = QuantizationReader.read(fields) {
            signs.configuredMethod = quantization.method
            draft.facts.quantization = QuantizationReader.label(quantization)
            draft.facts.quantizationDetail = quantization
        }
        countWeights(fields, draft: &draft)
        stateParent(fields, draft: &draft)
        return signs
    }

    private static func readDimensions(_ fields: ConfigurationFields, draft: inout DocumentDraft) {
        let reader = DimensionReader(fields)
        draft.facts.dimensions = reader.dimensions
        for (name, line) in reader.unreadable {
            draft.note(.unexpectedType, "\(name) is no whole number", line: line)
        }
        let parts = [fields] + DimensionReader.textParts.compactMap { fields.part($0) }
        for name in contextFields where draft.facts.contextLength == nil {
            draft.facts.contextLength = parts.lazy.compactMap { $0.count(name) }.first { $0 > 0 }
        }
    }

    /// Counts the weights exactly where the architecture is known; an absurd or incomplete configuration gives none.
    private static func countWeights(_ fields: ConfigurationFields, draft: inout DocumentDraft) {
        do {
            guard let count = try ParameterCount(fields) else { return }
            draft.facts.parameters = count.total
            draft.facts.activeParameters = count.active
        } catch {
            draft.note(.weightsUncounted, error.problem)
        }
    }

    /// States the model whose weights were loaded when the configuration was saved.
    ///
    /// The library keeps the argument of loading in `_name_or_path`. Most are the folder of a training run, which says nothing and is passed
    /// over without a finding; so is a name without an organisation, unless it is one of the early models.
    private static func stateParent(_ fields: ConfigurationFields, draft: inout DocumentDraft) {
        let field = "_name_or_path"
        guard let node = fields.value(field), let written = ConfigurationFields.text(node, in: fields.tree), namesModel(written) else { return }
        draft.state(
            written,
            DocumentDraft.Source(
                kind: .modelConfiguration, extractor: extractor, field: field, line: fields.tree.line(node), text: fields.tree.lineText(node)))
    }

    /// Whether an argument of loading names a model, and not the folder of a training run.
    static func namesModel(_ written: String) -> Bool {
        switch WrittenName.reading(written) {
        case .model(let id, _): id.organisation != nil || isEarly(id)
        case .localPath(let held): held != nil
        case .nothing: false
        }
    }

    private static func nestedType(_ fields: ConfigurationFields) -> String? {
        DimensionReader.textParts.lazy.compactMap { fields.part($0) }.compactMap { $0.text("dtype") ?? $0.text("torch_dtype") }.first
    }

    /// Whether a name without an organisation is that of an early model and not of somebody's folder, such as `bert-finetuned`.
    private static func isEarly(_ id: ModelID) -> Bool {
        LegacyName.isPlausible(id.written) && id.written.split(separator: "-").dropFirst().allSatisfy { earlyWords.contains(String($0)) }
    }

    /// The words in the names of the models that the Hub held before it had organisations.
    private static let earlyWords: Set<String> = [
        "100", "11b", "1280", "17", "2048", "3b", "base", "cased", "chinese", "clm", "distilled", "dutch", "en", "ende", "enfr", "enro",
        "finnish", "german", "gpt", "japanese", "large", "medium", "mlm", "multilingual", "roberta", "small", "squad", "tlm", "uncased", "v1", "v2",
        "wt103", "xl", "xlarge", "xnli", "xxlarge",
    ]

    private static func cut(_ text: String, _ fields: ConfigurationFields, _ draft: inout DocumentDraft) -> String {
        draft.cut(text, field: "config", line: fields.tree.line(fields.node))
    }
}
