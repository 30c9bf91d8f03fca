import Foundation
public import Lineage

/// Reads what an MLflow registry states about a model: ``MLflowDocument`` as JSON.
///
/// Lineage is what the newest version states, closest first: its own tags, those and the parameters of its logged model, those of its run, then the tags
/// of the registered model. A version that was copied from another registered model has that one as its parent.
public enum MLflowReader {
    static let extractor = "mlflow/1"

    private static let places = [
        ["version", "tags"], ["logged_model", "tags"], ["logged_model", "params"], ["run", "tags"], ["run", "params"], ["tags"],
    ]

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - files: The files of the model's newest version, which show the relation.
    ///   - child: The model.
    /// - Returns: Its claims and facts; what is odd is a diagnostic.
    public static func read(
        _ document: RepositoryFile, beside files: [RepositoryFile], of child: ModelID, limits: ReadingLimits = .init()
    ) -> DocumentReading {
        var draft = DocumentDraft(path: document.path, kind: .other, limits: limits)
        var signs = RepositoryReader.signs(of: files, limits: limits)
        if let tree = ConfigurationText.read(document.bytes, draft: &draft) {
            var fields = MLflowFields(tree, extractor: extractor, organisation: child.organisation)
            stateCopy(fields, draft: &draft)
            for place in places {
                let node = place.reduce(tree.root as Int?) { node, key in node.flatMap { tree.value(key, in: $0) } }
                if let node { fields.read(node, field: place.joined(separator: "."), draft: &draft, signs: &signs) }
            }
            readFacts(tree, draft: &draft)
        }
        return ClaimMaker(signs: signs, child: child, drafts: [draft]).reading(of: draft)
    }

    private static func stateCopy(_ fields: MLflowFields, draft: inout DocumentDraft) {
        let tree = fields.tree
        guard let version = tree.value("version", in: tree.root), let origin = tree.value("origin", in: version), tree.isScalar(origin) else {
            return
        }
        let written = tree.text(origin, maximumByteCount: 1_000)
        guard MLflowName.registered(written) != nil else { return }
        fields.state(written, at: origin, field: "version.origin", revision: nil, declared: (.reupload, "a copy of that version"), draft: &draft)
    }

    private static func readFacts(_ tree: MetadataTree, draft: inout DocumentDraft) {
        if let created = tree.value("created", in: tree.root), tree.isScalar(created) { draft.facts.created = Moment(iso8601: tree.text(created)) }
        guard let tags = tree.value("tags", in: tree.root), tree.kind(tags) == .mapping else { return }
        for (key, value) in tree.entries(tags) where tree.isScalar(key) && tree.isScalar(value) && MLflowKey(tree.text(key)) == nil {
            guard draft.facts.tags.count < draft.limits.listCount else { return }
            let text = tree.text(value, maximumByteCount: 300)
            draft.facts.tags.append(draft.cut(tree.text(key) + (text.isEmpty ? "" : ":" + text), field: "tags", line: tree.line(key)))
        }
    }
}
