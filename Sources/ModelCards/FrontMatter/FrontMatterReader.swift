internal import Lineage

/// Reads what the front matter of a card states.
struct FrontMatterReader {
    static let extractor = "front-matter/1"

    let tree: MetadataTree
    let firstLine: Int
    var draft: DocumentDraft
    var signs = RepositorySigns()

    /// Reads the fields in the order in which they stand.
    mutating func read() {
        for (key, value) in tree.entries(tree.root) where tree.isScalar(key) {
            let name = tree.text(key, maximumByteCount: 64)
            if !readLineage(name, value), !readTexts(name, value) { readFacts(name, value) }
        }
        draft.metadataJSON = JSONTextWriter.text(of: tree.root, in: tree, maximumByteCount: draft.limits.metadataByteCount)
        if draft.metadataJSON == nil {
            draft.note(.metadataDropped, "the front matter has more than \(draft.limits.metadataByteCount) bytes as JSON", line: firstLine)
        }
    }

    private mutating func readLineage(_ name: String, _ value: Int) -> Bool {
        switch name {
        case "base_model": readParents(value, field: name, kind: .frontMatter)
        case "base_model_relation": readRelation(value)
        case "tags": readTags(value)
        case "finetuned_from", "finetuned_from_model", "fine_tuned_from", "finetuned-from", "base-model", "base_models", "baseModel", "Base_model",
            "base model", "Base Model", "parent_model", "parent_models", "original_model", "merged_models":
            if !isPlainNull(value) { draft.note(.legacyField, "\(name) is read as base_model", line: tree.line(value)) }
            readParents(value, field: name, kind: .legacyField)
        default: return false
        }
        return true
    }

    private mutating func readTexts(_ name: String, _ value: Int) -> Bool {
        switch name {
        case "license_name": draft.facts.licenseName = text(value, field: name)
        case "license_link": draft.facts.licenseLink = text(value, field: name)
        case "library_name", "library":
            draft.facts.library = text(value, field: name)
            signs.library = draft.facts.library.map { foldedName($0) }
        case "pipeline_tag": draft.facts.task = text(value, field: name)
        case "new_version": draft.facts.newVersion = text(value, field: name)
        case "model_creator": draft.facts.creator = text(value, field: name)
        case "quantized_by":
            draft.facts.quantizedBy = text(value, field: name)
            if draft.facts.quantizedBy != nil { signs.quantizer = name }
        case "model_name": if let title = text(value, field: name) { signs.titles.append(title) }
        default: return false
        }
        return true
    }

    private mutating func readFacts(_ name: String, _ value: Int) {
        switch name {
        case "license", "licence", "License": readLicense(value)
        case "language", "languages": readLanguages(value)
        case "tasks", "task": if draft.facts.task == nil { draft.facts.task = texts(value, field: name).first }
        case "datasets", "dataset": draft.facts.datasets = texts(value, field: name)
        case "model-index": readResults(value)
        default: break
        }
    }
}

extension FrontMatterReader {
    func isPlainNull(_ node: Int) -> Bool { tree.kind(node) == .plain && PlainScalar(tree.bytes(node)) == .null }

    /// One text, or the first of a list of one; anything else is a finding.
    mutating func text(_ node: Int, field: String) -> String? {
        switch tree.kind(node) {
        case .plain, .text:
            guard !isPlainNull(node), !tree.bytes(node).isEmpty else { return nil }
            return draft.cut(tree.text(node, maximumByteCount: 4096), field: field, line: tree.line(node))
        case .sequence:
            let elements = Array(tree.elements(node).prefix(2))
            if elements.count == 1, tree.isScalar(elements[0]) { return text(elements[0], field: field) }
            if elements.isEmpty { return nil }
        case .mapping: break
        }
        draft.note(.unexpectedType, "\(field) must be one text", line: tree.line(node))
        return nil
    }

    /// A list of texts, or one text as a list of one.
    mutating func texts(_ node: Int, field: String) -> [String] {
        guard !tree.isScalar(node) else { return text(node, field: field).map { [$0] } ?? [] }
        guard tree.kind(node) == .sequence else {
            draft.note(.unexpectedType, "\(field) must be a list", line: tree.line(node))
            return []
        }
        var result: [String] = []
        for element in tree.elements(node) {
            guard result.count < draft.limits.listCount else {
                draft.note(.listCut, "\(field) has more than \(draft.limits.listCount) elements", line: tree.line(element))
                break
            }
            let named = tree.kind(element) == .mapping ? tree.value("name", in: element) ?? element : element
            if let text = text(named, field: field) { result.append(text) }
        }
        return result
    }

    /// The line of the card on which a node begins.
    func lineText(_ node: Int) -> String { tree.lineText(node) }
}
