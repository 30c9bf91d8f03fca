import Foundation
public import Lineage

/// Reads what somebody registered about a model: named parents and facts.
///
/// The document is the JSON object `{"parents": [{"id", "relation"?, "revision"?}], "facts"?: {…}}`. A parent without a relation gets the one
/// that the model's files show, as a card's parents do.
public enum RegistrationReader {
    static let extractor = "registration/1"

    /// Reads a registration.
    ///
    /// - Parameters:
    ///   - document: The registration.
    ///   - files: The files of the model's repository.
    ///   - child: The model.
    /// - Returns: Its claims and facts; what is odd is a diagnostic.
    public static func read(
        _ document: RepositoryFile, beside files: [RepositoryFile], of child: ModelID, limits: ReadingLimits = .init()
    ) -> DocumentReading {
        var draft = DocumentDraft(path: document.path, kind: .other, limits: limits)
        if let tree = ConfigurationText.read(document.bytes, draft: &draft) {
            state(tree, in: &draft)
            draft.facts = (try? JSONDecoder().decode(Facts.self, from: Data(document.bytes)))?.facts?.bounded(by: limits) ?? ModelFacts()
        }
        let signs = RepositoryReader.signs(of: files, limits: limits)
        return ClaimMaker(signs: signs, child: child, drafts: [draft]).reading(of: draft)
    }

    private struct Facts: Decodable {
        let facts: ModelFacts?
    }

    private static func state(_ tree: MetadataTree, in draft: inout DocumentDraft) {
        guard let parents = tree.value("parents", in: tree.root), tree.kind(parents) == .sequence else { return }
        for (index, parent) in tree.elements(parents).enumerated() {
            guard let id = tree.value("id", in: parent), tree.isScalar(id) else { continue }
            let written = tree.text(id, maximumByteCount: WrittenName.maximumByteCount + 1)
            var source = DocumentDraft.Source(
                kind: .registration, extractor: extractor, field: "parents[\(index)]", line: tree.line(id), text: written)
            source.revision = tree.value("revision", in: parent).flatMap { Revision(tree.text($0, maximumByteCount: Revision.maximumByteCount + 1)) }
            if let word = tree.value("relation", in: parent), let relation = Relation(word: tree.text(word, maximumByteCount: 40)) {
                source.declared = (relation, "registered as \(relation.word)")
            }
            draft.state(written, source)
        }
    }
}
