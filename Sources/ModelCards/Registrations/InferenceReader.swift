public import Lineage

/// Reads an inference: the parent that was found for a model whose documents name none.
///
/// The document is the JSON object `{"inference", "parent"?: {"id", "probability", "relation"?, "reasons"}, …}`. A parent without a relation gets the one that
/// the model's files and name show.
public enum InferenceReader {
    static let extractor = "inference/1"

    /// Reads an inference.
    ///
    /// - Parameters:
    ///   - document: The inference.
    ///   - files: The files of the model's repository.
    ///   - child: The model.
    /// - Returns: Its claim with the probability of its own; what is odd is a diagnostic.
    public static func read(
        _ document: RepositoryFile, beside files: [RepositoryFile], of child: ModelID, limits: ReadingLimits = .init()
    ) -> DocumentReading {
        var draft = DocumentDraft(path: document.path, kind: .other, limits: limits)
        guard let tree = ConfigurationText.read(document.bytes, draft: &draft), let parent = tree.value("parent", in: tree.root),
            let probability = state(parent, of: tree, in: &draft)
        else { return DocumentReading(path: document.path, diagnostics: draft.diagnostics) }
        let signs = RepositoryReader.signs(of: files, limits: limits)
        var reading = ClaimMaker(signs: signs, child: child, drafts: [draft]).reading(of: draft)
        reading.claims = reading.claims.map { $0.with(confidence: probability) }
        return reading
    }

    /// States the parent; nil where there is none that can be believed.
    private static func state(_ parent: Int, of tree: MetadataTree, in draft: inout DocumentDraft) -> Double? {
        guard tree.kind(parent) == .mapping, let id = tree.value("id", in: parent), tree.isScalar(id),
            let probability = tree.value("probability", in: parent).flatMap({ Double(tree.text($0, maximumByteCount: 40)) }),
            (0...1).contains(probability)
        else { return nil }
        let written = tree.text(id, maximumByteCount: WrittenName.maximumByteCount + 1)
        var words: [String] = []
        if let reasons = tree.value("reasons", in: parent), tree.kind(reasons) == .sequence {
            words = tree.elements(reasons).prefix(8).map { tree.text($0, maximumByteCount: Evidence.maximumTextByteCount) }
        }
        var source = DocumentDraft.Source(
            kind: .inferred, extractor: extractor, field: "parent.id", line: tree.line(id), text: words.joined(separator: "; "))
        if let word = tree.value("relation", in: parent), let relation = Relation(word: tree.text(word, maximumByteCount: 40)) {
            source.declared = (relation, "the names show \(relation.word)")
        }
        draft.state(written, source)
        return probability
    }
}
