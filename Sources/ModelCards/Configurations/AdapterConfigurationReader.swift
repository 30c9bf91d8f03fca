internal import Lineage

/// Reads an `adapter_config.json` as the PEFT library writes it, or its older namesake of the Adapters library.
enum AdapterConfigurationReader {
    static let extractor = "adapter-config/1"

    /// Reads the base model, its revision, and what the adapter changes.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        signs.adapterPath = draft.path
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return signs }
        let fields = ConfigurationFields(tree, tree.root)
        let isPEFT = fields.states("base_model_name_or_path") || fields.states("peft_type") || !fields.states("model_name")
        draft.facts.library = isPEFT ? "peft" : "adapters"
        draft.facts.adapter = isPEFT ? AdapterFactsReader.facts(fields, draft: &draft) : adapters(fields)
        let field = isPEFT ? "base_model_name_or_path" : "model_name"
        guard let base = fields.value(field), tree.kind(base) == .text, !tree.bytes(base).isEmpty else {
            draft.note(.adapterWithoutBase, "\(field) names no model")
            return signs
        }
        let revision = fields.text("revision").flatMap { Revision($0) }
        draft.state(
            tree.text(base, maximumByteCount: WrittenName.maximumByteCount + 1),
            DocumentDraft.Source(
                kind: .adapterConfiguration, extractor: extractor, field: field, line: tree.line(base), text: tree.lineText(base), revision: revision)
        )
        return signs
    }

    /// The facts in a configuration of the Adapters library, which keeps the adapter's own part under `config`.
    private static func adapters(_ fields: ConfigurationFields) -> AdapterFacts {
        var facts = AdapterFacts()
        let part = fields.part("config")
        facts.kind = part?.text("architecture").map { boundedText($0, maximumByteCount: 60) }
        facts.rank = part?.count("r")
        facts.alpha = part?.number("alpha")
        facts.dropout = part?.number("dropout").flatMap { (0...1).contains($0) ? $0 : nil }
        facts.virtualTokenCount = part?.count("prefix_length", "prompt_length")
        return facts
    }
}
