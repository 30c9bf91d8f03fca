internal import Lineage

/// Reads an `MLmodel`, the YAML in which MLflow describes a logged model.
///
/// The transformers flavour keeps the name of the model that was loaded, as a configuration does; where it keeps the revision and no weights of its own, the
/// logged model is that revision. Whoever logs a model may add `metadata`, which is read like tags.
enum MLmodelReader {
    static let extractor = "mlmodel/1"

    /// Flavours that keep where weights were loaded from, with the library that is meant.
    private static let flavors = [("transformers", "transformers"), ("sentence_transformers", "sentence-transformers")]

    /// Reads what the model was made from, and its task and library.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        guard let tree = FrontMatterMetadata.read(bytes, 0..<bytes.count, line: 1, draft: &draft) else { return signs }
        var fields = MLflowFields(tree, extractor: extractor, organisation: nil)
        if let metadata = tree.value("metadata", in: tree.root) { fields.read(metadata, field: "metadata", draft: &draft, signs: &signs) }
        guard let flavors = tree.value("flavors", in: tree.root), tree.kind(flavors) == .mapping else { return signs }
        for (name, library) in Self.flavors {
            guard let flavor = tree.value(name, in: flavors), tree.kind(flavor) == .mapping else { continue }
            draft.facts.library = draft.facts.library ?? library
            if let task = scalar("task", in: flavor, tree), draft.facts.task == nil {
                draft.facts.task = draft.cut(tree.text(task), field: "task", line: tree.line(task))
            }
            read(flavor, field: "flavors.\(name)", fields, draft: &draft)
        }
        return signs
    }

    private static func read(_ flavor: Int, field: String, _ fields: MLflowFields, draft: inout DocumentDraft) {
        let tree = fields.tree
        guard let name = scalar("source_model_name", in: flavor, tree) else { return }
        let isReference = scalar("model_binary", in: flavor, tree) == nil && scalar("peft_adaptor", in: flavor, tree) == nil
        guard isReference, let node = scalar("source_model_revision", in: flavor, tree), let revision = Revision(tree.text(node)) else {
            return fields.stateTrace(name, field: "\(field).source_model_name", draft: &draft)
        }
        fields.state(
            tree.text(name, maximumByteCount: WrittenName.maximumByteCount + 1), at: name, field: "\(field).source_model_name", revision: revision,
            declared: (.reupload, "logged without weights, as that revision"), draft: &draft)
    }

    private static func scalar(_ key: String, in mapping: Int, _ tree: MetadataTree) -> Int? {
        guard let value = tree.value(key, in: mapping), tree.isScalar(value), !tree.bytes(value).isEmpty else { return nil }
        return tree.kind(value) == .plain && PlainScalar(tree.bytes(value)) == .null ? nil : value
    }
}
