internal import Lineage

/// Reads the places of an MLflow model in which people and training scripts note what it was made from.
///
/// The places are read from the one that is closest to the version to the widest one. The first name of a parent counts; a later one that is the same is
/// further evidence, and one that differs is a finding: a version has one base, and not two because its run had another in mind.
struct MLflowFields {
    let tree: MetadataTree
    let extractor: String
    /// The organisation of the model, for addresses of other models of the server.
    let organisation: Substring?

    private var named: (field: String, written: Set<String>)?

    init(_ tree: MetadataTree, extractor: String, organisation: Substring?) {
        self.tree = tree
        self.extractor = extractor
        self.organisation = organisation
    }

    /// Reads one place: a mapping of keys to texts.
    mutating func read(_ mapping: Int, field place: String, draft: inout DocumentDraft, signs: inout RepositorySigns) {
        guard tree.kind(mapping) == .mapping else { return }
        var parents: [(rank: Int, key: String, value: Int)] = []
        var traces: [(key: String, value: Int)] = []
        var revision: Revision?
        for (node, value) in tree.entries(mapping) where tree.isScalar(node) && tree.isScalar(value) && tree.bytes(node).count <= 250 {
            let key = tree.text(node)
            switch MLflowKey(key) {
            case .parent(let rank)?: parents.append((rank, key, value))
            case .trace?: traces.append((key, value))
            case .relation?: declare(text(value), field: "\(place).\(key)", line: tree.line(value), draft: &draft, signs: &signs)
            case .revision?: revision = Revision(text(value))
            case .license?: draft.facts.license = draft.facts.license ?? LicenseIdentifier.normalized(text(value))
            case .task?: draft.facts.task = draft.facts.task ?? (text(value).isEmpty ? nil : text(value))
            case nil: break
            }
        }
        for parent in parents.sorted(by: { ($0.rank, $0.key) < ($1.rank, $1.key) }) {
            stateParents(parent.value, field: "\(place).\(parent.key)", revision: revision, draft: &draft)
        }
        for trace in traces { stateTrace(trace.value, field: "\(place).\(trace.key)", draft: &draft) }
    }

    /// States where weights were loaded from, unless that is the folder of a training run, which says nothing.
    func stateTrace(_ value: Int, field: String, draft: inout DocumentDraft) {
        let written = text(value)
        guard ModelConfigurationReader.namesModel(written) else { return }
        draft.state(written, place(.modelConfiguration, field: field, value))
    }

    /// States a parent by its name or address.
    func state(
        _ written: String, at value: Int, field: String, revision: Revision?, declared: (relation: Relation, detail: String)? = nil,
        draft: inout DocumentDraft
    ) {
        var place = place(.tag, field: field, value)
        (place.revision, place.declared) = (revision, declared)
        guard let registered = MLflowName.registered(written) else { return draft.state(written, place) }
        guard let organisation, let id = try? MLflowName.id(of: registered.name, organisation: organisation) else {
            return draft.note(.notAName, "\(field): no id can stand for the registered model", line: place.line)
        }
        place.revision = registered.revision ?? revision
        draft.state(id.written, place)
    }

    private mutating func stateParents(_ value: Int, field: String, revision: Revision?, draft: inout DocumentDraft) {
        let written = Self.names(text(value))
        guard !written.isEmpty else { return }
        let folded = Set(written.map { foldedName($0) })
        if let named, named.written != folded {
            return draft.note(
                .parentContradiction, "\(field) is \(boundedText(text(value), maximumByteCount: 120)), but \(named.field) counts",
                line: tree.line(value))
        }
        named = named ?? (field, folded)
        for name in written where !draft.hasCutClaims {
            state(name, at: value, field: field, revision: written.count == 1 ? revision : nil, draft: &draft)
        }
    }

    private func declare(_ word: String, field: String, line: Int, draft: inout DocumentDraft, signs: inout RepositorySigns) {
        guard !word.isEmpty else { return }
        if let relation = RelationWord.relation(word) {
            signs.declared = signs.declared ?? (relation, "\(field) \(boundedText(word, maximumByteCount: 64))")
        } else {
            draft.note(.unknownRelation, "\(field) is \(boundedText(word, maximumByteCount: 64))", line: line)
        }
    }

    /// The names in a value: one, several that are joined, or a list as Python or JSON write it; none in what stands for nothing.
    private static func names(_ text: String) -> [String] {
        var text = text
        if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.filter { !"[]'\"".contains($0) }) }
        let names = JoinedNames.split(text).map { String($0) }
        return names.filter { !["", "none", "null", "nan"].contains(foldedName($0)) }
    }

    private func text(_ value: Int) -> String {
        let text = tree.text(value, maximumByteCount: WrittenName.maximumByteCount * 4)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private func place(_ kind: EvidenceKind, field: String, _ value: Int) -> DocumentDraft.Source {
        DocumentDraft.Source(kind: kind, extractor: extractor, field: field, line: tree.line(value), text: tree.lineText(value))
    }
}
