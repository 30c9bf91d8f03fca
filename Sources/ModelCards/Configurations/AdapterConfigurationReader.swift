internal import Lineage

/// Reads an `adapter_config.json` as the PEFT library writes it.
enum AdapterConfigurationReader {
    static let extractor = "adapter-config/1"

    /// Reads the base model, its revision and the kind of adapter.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        signs.adapterPath = draft.path
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return signs }
        draft.facts.library = "peft"
        let field = "base_model_name_or_path"
        guard let base = tree.value(field, in: tree.root), tree.isScalar(base), tree.kind(base) == .text, !tree.bytes(base).isEmpty else {
            draft.note(.adapterWithoutBase, "\(field) names no model")
            return signs
        }
        var revision: Revision?
        if let node = tree.value("revision", in: tree.root), tree.kind(node) == .text {
            revision = Revision(tree.text(node, maximumByteCount: Revision.maximumByteCount + 1))
        }
        draft.state(
            tree.text(base, maximumByteCount: WrittenName.maximumByteCount + 1),
            DocumentDraft.Source(
                kind: .adapterConfiguration, extractor: extractor, field: field, line: tree.line(base), text: tree.lineText(base), revision: revision)
        )
        return signs
    }
}
