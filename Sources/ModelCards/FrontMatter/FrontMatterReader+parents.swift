internal import Lineage

extension FrontMatterReader {
    /// Reads a field that names parents: one name, a list, or mappings that hold names.
    mutating func readParents(_ node: Int, field: String, kind: EvidenceKind, depth: Int = 0) {
        switch tree.kind(node) {
        case .plain, .text: readParent(node, field: field, kind: kind)
        case .sequence:
            guard depth < 3 else { return draft.note(.unexpectedType, "\(field) is nested too deep", line: tree.line(node)) }
            for (index, element) in tree.elements(node).enumerated() {
                guard index < draft.limits.listCount else {
                    return draft.note(.listCut, "\(field) has more than \(draft.limits.listCount) elements", line: tree.line(element))
                }
                guard !draft.hasCutClaims else { return }
                readParents(element, field: "\(field)[\(index)]", kind: kind, depth: depth + 1)
            }
        case .mapping:
            guard depth < 3 else { return draft.note(.unexpectedType, "\(field) is nested too deep", line: tree.line(node)) }
            readNestedParent(node, field: field, kind: kind, depth: depth)
        }
    }

    private mutating func readParent(
        _ node: Int, field: String, kind: EvidenceKind, revision: Revision? = nil, declared: (relation: Relation, detail: String)? = nil
    ) {
        guard !isPlainNull(node), !tree.bytes(node).isEmpty else { return }
        let written = tree.text(node, maximumByteCount: WrittenName.maximumByteCount + 1)
        if tree.kind(node) == .plain, case .boolean = PlainScalar(tree.bytes(node)) {
            return draft.note(.notAName, "\(field) is \(written), not a name", line: tree.line(node))
        }
        let names = JoinedNames.split(written)
        if names.count > 1 { draft.note(.joinedNames, "\(field) joins \(names.count) names in one text", line: tree.line(node)) }
        let source = DocumentDraft.Source(
            kind: kind, extractor: Self.extractor, field: field, line: tree.line(node), text: lineText(node), revision: revision,
            declared: declared)
        for name in names where !draft.hasCutClaims { draft.state(String(name), source) }
    }

    /// A mapping names its parent under one of the usual keys, or holds a name under each key.
    private mutating func readNestedParent(_ node: Int, field: String, kind: EvidenceKind, depth: Int) {
        draft.note(.nestedBaseModel, "\(field) is a mapping", line: tree.line(node))
        let revision = scalar("revision", in: node).flatMap { Revision(tree.text($0, maximumByteCount: Revision.maximumByteCount + 1)) }
        let relation = scalar("relation", in: node).flatMap { RelationWord.relation(tree.text($0, maximumByteCount: 64)) }
        let declared = relation.map { (relation: $0, detail: "\(field).relation") }
        for key in [
            "id", "repo_id", "model_id", "name_or_path", "model_name_or_path", "repo", "repo_url", "url", "path", "name", "model_name", "model",
            "base_model",
        ] {
            guard let value = tree.value(key, in: node) else { continue }
            guard tree.isScalar(value) else { return readParents(value, field: "\(field).\(key)", kind: kind, depth: depth + 1) }
            return readParent(value, field: "\(field).\(key)", kind: kind, revision: revision, declared: declared)
        }
        for (key, value) in tree.entries(node) where tree.isScalar(key) && holdsName(value) {
            readParents(value, field: "\(field).\(tree.text(key, maximumByteCount: 60))", kind: kind, depth: depth + 1)
        }
    }

    private func scalar(_ key: String, in mapping: Int) -> Int? {
        tree.value(key, in: mapping).flatMap { tree.isScalar($0) ? $0 : nil }
    }

    private func holdsName(_ node: Int) -> Bool { !tree.isScalar(node) || tree.bytes(node).contains(UInt8(ascii: "/")) }

    /// Reads the declared relation: one word, or a list with one for each parent of which the first that is known counts.
    mutating func readRelation(_ node: Int) {
        guard !isPlainNull(node) else { return }
        let words =
            tree.isScalar(node) ? [node] : tree.kind(node) == .sequence ? Array(tree.elements(node).prefix(50)).filter { tree.isScalar($0) } : []
        for word in words {
            let text = tree.text(word, maximumByteCount: 64)
            if let relation = RelationWord.relation(text) {
                signs.declared = signs.declared ?? (relation, "base_model_relation \(text)")
            } else {
                draft.note(.unknownRelation, "base_model_relation is \(text)", line: tree.line(word))
            }
        }
        if words.isEmpty { draft.note(.unexpectedType, "base_model_relation must be one word", line: tree.line(node)) }
    }

    /// Reads tags: free ones as facts and signs, `base_model:…` as statements.
    mutating func readTags(_ node: Int) {
        let elements = tree.isScalar(node) ? [node] : tree.kind(node) == .sequence ? Array(tree.elements(node)) : []
        if elements.isEmpty, tree.kind(node) == .mapping { draft.note(.unexpectedType, "tags must be a list", line: tree.line(node)) }
        for (index, element) in elements.enumerated() {
            guard tree.isScalar(element) else {
                draft.note(.unexpectedType, "tags[\(index)] must be a text", line: tree.line(element))
                continue
            }
            guard draft.facts.tags.count < draft.limits.listCount else {
                return draft.note(.listCut, "tags has more than \(draft.limits.listCount) elements", line: tree.line(element))
            }
            readTag(element, field: tree.isScalar(node) ? "tags" : "tags[\(index)]")
        }
    }

    private mutating func readTag(_ node: Int, field: String) {
        guard !isPlainNull(node), let tag = text(node, field: field) else { return }
        let folded = foldedName(tag)
        guard folded.hasPrefix("base_model:") else {
            draft.facts.tags.append(tag)
            signs.tags.append(folded)
            if folded.hasPrefix("license:"), draft.facts.license == nil { draft.facts.license = LicenseIdentifier.normalized(tag.dropFirst(8)) }
            return
        }
        var name = tag.dropFirst("base_model:".count)
        var declared: (relation: Relation, detail: String)?
        if let colon = name.firstIndex(of: ":"), let relation = RelationWord.relation(name[..<colon]) {
            declared = (relation, "tag base_model:\(name[..<colon])")
            name = name[name.index(after: colon)...]
        }
        let source = DocumentDraft.Source(
            kind: .tag, extractor: Self.extractor, field: field, line: tree.line(node), text: lineText(node), declared: declared)
        draft.state(String(name), source)
    }
}
